package io.paiban.roster.solver;

import org.jspecify.annotations.Nullable;

/** What a candidate changes in one person's row: days, what is there and what comes there. Reused from candidate to candidate. */
final class RowChange {

    static final int NOBODY = -1;

    int person = NOBODY;
    int size;
    final int[] days;
    final @Nullable ShiftOption[] old;
    final @Nullable ShiftOption[] now;

    /** What the row would come to. */
    RowState then = new RowState();

    RowChange(int days) {
        this.days = new int[days];
        this.old = new ShiftOption[days];
        this.now = new ShiftOption[days];
    }

    void begin(int person) {
        this.person = person;
        this.size = 0;
    }

    void add(int day, @Nullable ShiftOption before, @Nullable ShiftOption after) {
        days[size] = day;
        old[size] = before;
        now[size++] = after;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
