package io.paiban.roster.solver;

import org.jspecify.annotations.Nullable;

/** What a candidate changes in one person's row, and what was there before. Reused from candidate to candidate. */
final class RowChange {

    static final int NOBODY = -1;

    int person = NOBODY;
    int size;
    final int[] days;
    final @Nullable ShiftOption[] old;

    RowChange(int days) {
        this.days = new int[days];
        this.old = new ShiftOption[days];
    }

    void begin(int person) {
        this.person = person;
        this.size = 0;
    }

    boolean isEmpty() {
        return person == NOBODY || size == 0;
    }
}
