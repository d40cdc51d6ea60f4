package io.paiban.roster.solver;

import io.paiban.labour.model.ShiftRules;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.TimeSpan;
import java.util.List;

/**
 * One way to work on one day: a shift type with its breaks in one position, on the time line.
 *
 * <p>Identity is equality: options are made once a plan.
 */
final class ShiftOption {

    /** The kind of options that nobody has numbered. */
    static final int NO_KIND = -1;

    final int day;
    final String type;

    /** Number of the shift type in the plan, from 1; 0 = none. */
    final int typeNumber;

    final TimeSpan span;
    final List<ShiftBreak> breaks;

    /** When it is on duty but does not count as cover: its breaks, and activities away from contacts. */
    final List<TimeSpan> away;

    /** Minutes since the epoch. */
    final long start;

    final long end;
    final long workingMinutes;
    final long paidBreakMinutes;
    final boolean crossesMidnight;

    /** Local start in minutes of the day, for forward rotation. */
    final int startOfDay;

    /** Whether a person on it only stands by: no time of work, nowhere to be seen. */
    final boolean isStandby;

    /** What the laws make of it, by index of the law. */
    final ShiftFigures[] figures;

    /** Indices of the time pieces in which it is on duty and not away. */
    int[] pieces = {};

    /** Number among the day's shifts that differ in type or time, whatever their breaks; from 1. */
    int slot;

    /** Head cells of the crew in which a person on it counts, by the person's group; ascending. */
    int[][] heads = {};

    /** Slots of the crew in which a person on it counts, by the person's group, ascending; see {@link CrewMember#slot}. */
    int[][] slots = {};

    /** The pieces in which it is present, breaks included: from the one, up to and without the other. */
    int firstPiece;

    int endPiece;

    /** Number of the kind of shift, see {@link ShiftKinds}. */
    int kind = NO_KIND;

    /** Number among the options of a search, see {@link PlanState}. */
    int index;

    ShiftOption(
            int day,
            String type,
            int typeNumber,
            List<ShiftBreak> breaks,
            List<TimeSpan> away,
            WorkedShift worked,
            int startOfDay,
            boolean crossesMidnight,
            ShiftFigures[] figures,
            boolean isStandby) {
        this.day = day;
        this.type = type;
        this.typeNumber = typeNumber;
        this.span = worked.span();
        this.breaks = breaks;
        this.away = away;
        this.start = span.start().getEpochSecond() / 60;
        this.end = span.end().getEpochSecond() / 60;
        this.workingMinutes = isStandby ? 0 : worked.workingMinutes();
        this.paidBreakMinutes = isStandby ? 0 : ShiftRules.paidBreakMinutes(worked);
        this.startOfDay = startOfDay;
        this.crossesMidnight = crossesMidnight;
        this.figures = figures;
        this.isStandby = isStandby;
    }

    @Override
    public String toString() {
        return type + "@" + span.start();
    }
}
