package io.paiban.roster.solver;

import io.paiban.roster.model.WorkCondition.Measure;
import java.util.Set;

/** Counts something in spans of a row. */
abstract class RowMeasure {

    private final Set<String> types;
    private final boolean nightsOnly;

    /** Mask of the days with a shift that counts. */
    final int mask;

    /** The days of the horizon that count at all. */
    private final long[] among;

    private final int pad;

    /**
     * What counts.
     *
     * @param types types of shift; empty = every type
     * @param nightsOnly whether only night shifts count
     * @param mask mask of the days with such a shift
     * @param among positions of the horizon that count at all
     * @param pad positions before the horizon
     */
    record Counted(Set<String> types, boolean nightsOnly, int mask, long[] among, int pad) {}

    private RowMeasure(Counted counted) {
        this.types = counted.types();
        this.nightsOnly = counted.nightsOnly();
        this.mask = counted.mask();
        this.among = counted.among();
        this.pad = counted.pad();
    }

    /**
     * The measure.
     *
     * @param typeMasks masks of the single types, where types are counted
     * @param isRolling whether the spans overlap
     */
    static RowMeasure of(Measure measure, Counted counted, int[] typeMasks, boolean isRolling) {
        return switch (measure) {
            case WORKING_MINUTES ->
                counted.types().isEmpty() ? new AllMinutes(counted) : new Minutes(counted, false, isRolling);
            case WEEKEND_MINUTES -> new Minutes(counted, false, isRolling);
            case PRESENCE_MINUTES -> new Minutes(counted, true, isRolling);
            case SHIFTS, NIGHT_SHIFTS, HOLIDAY_SHIFTS, WEEKEND_SHIFTS -> new Days(counted);
            case DAYS_OFF -> new DaysOff(counted);
            case WEEKENDS -> new Weekends(counted);
            case TYPES -> new Types(counted, typeMasks);
            case START_SPREAD -> new StartSpread(counted);
            case USE -> new Use(counted);
        };
    }

    /** Picks the days of the row that count; before values are asked for. */
    void prepare(HouseRow row) {
        int offset = mask * row.words;
        for (int word = 0; word < row.words; word++) {
            row.chosen[word] = row.masks[offset + word] & among[word];
        }
    }

    /** What of the row is looked at, see {@link HouseRule#reads}. */
    long reads() {
        return HouseRow.bit(mask);
    }

    /** What is in the span, published days counted. */
    abstract long value(HouseRow row, RowSpan span);

    /** Whether a day that the rule judges takes part. */
    boolean touches(HouseRow row, RowSpan span) {
        return DayBits.next(row.chosen, 0, span.judgedFrom(), span.judgedTo() + 1) <= span.judgedTo();
    }

    /** What a day with this shift alone counts. */
    long alone(ShiftOption option, boolean isNight) {
        boolean counts = (types.isEmpty() ? !option.isStandby : types.contains(option.type))
                && (!nightsOnly || isNight)
                && DayBits.has(among, 0, pad + option.day);
        return counts ? one(option) : 0;
    }

    /** Whether the rule judges the shift's day in a span. */
    final boolean isJudged(ShiftOption option, RowSpan span) {
        return pad + option.day >= span.judgedFrom() && pad + option.day <= span.judgedTo();
    }

    /** What one shift counts by itself. */
    long one(ShiftOption option) {
        return 1;
    }

    /** Whether sums of working minutes by day are asked for. */
    boolean sumsMinutes() {
        return false;
    }

    final int count(HouseRow row, RowSpan span) {
        return span.from() > span.to() ? 0 : DayBits.count(row.chosen, 0, span.from(), span.to());
    }

    private static final class Days extends RowMeasure {

        Days(Counted counted) {
            super(counted);
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            return span.outside().amount() + count(row, span);
        }
    }

    private static final class DaysOff extends RowMeasure {

        private final long[] among;

        DaysOff(Counted counted) {
            super(counted);
            among = counted.among();
        }

        @Override
        void prepare(HouseRow row) {
            for (int word = 0; word < row.words; word++) {
                row.chosen[word] = ~row.masks[word] & among[word];
            }
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            return span.outside().amount() + count(row, span);
        }

        @Override
        long one(ShiftOption option) {
            return 0;
        }
    }

    private static final class Minutes extends RowMeasure {

        private final boolean isPresence;
        private final boolean addsUpFirst;

        Minutes(Counted counted, boolean isPresence, boolean addsUpFirst) {
            super(counted);
            this.isPresence = isPresence;
            this.addsUpFirst = addsUpFirst;
        }

        @Override
        void prepare(HouseRow row) {
            super.prepare(row);
            if (addsUpFirst) {
                for (int at = row.first; at <= row.last; at++) {
                    long here = DayBits.has(row.chosen, 0, at) ? one(row.option(at)) : 0;
                    row.sums[at + 1 - row.first] = row.sums[at - row.first] + here;
                }
            }
        }

        @Override
        long reads() {
            return HouseRow.OPTIONS;
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            long minutes = span.outside().amount();
            if (addsUpFirst) {
                return minutes + row.sums[span.to() + 1 - row.first] - row.sums[span.from() - row.first];
            }
            int end = span.to() + 1;
            for (int at = DayBits.next(row.chosen, 0, span.from(), end);
                    at < end;
                    at = DayBits.next(row.chosen, 0, at + 1, end)) {
                minutes += one(row.option(at));
            }
            return minutes;
        }

        @Override
        long one(ShiftOption option) {
            return isPresence ? option.end - option.start : option.workingMinutes;
        }
    }

    /** Minutes of every type, of which the row has sums. */
    private static final class AllMinutes extends RowMeasure {

        AllMinutes(Counted counted) {
            super(counted);
        }

        @Override
        void prepare(HouseRow row) {
            // The row has the sums already.
        }

        @Override
        long reads() {
            return HouseRow.MINUTES | HouseRow.bit(HouseRules.WORKED);
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            return span.outside().amount()
                    + row.minutes[span.to() + 1 - row.first]
                    - row.minutes[span.from() - row.first];
        }

        @Override
        boolean touches(HouseRow row, RowSpan span) {
            return DayBits.next(row.masks, mask * row.words, span.judgedFrom(), span.judgedTo() + 1) <= span.judgedTo();
        }

        @Override
        long one(ShiftOption option) {
            return option.workingMinutes;
        }

        @Override
        boolean sumsMinutes() {
            return true;
        }
    }

    /** A weekend that is worked on its published day already is counted there, and its other day left out of the span. */
    private static final class Weekends extends RowMeasure {

        Weekends(Counted counted) {
            super(counted);
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            // Of the weekends' days one that follows another is a Sunday after its Saturday.
            return span.outside().amount()
                    + (span.from() > span.to() ? 0 : DayBits.runs(row.chosen, span.from(), span.to()));
        }
    }

    private static final class Types extends RowMeasure {

        private final int[] masks;

        Types(Counted counted, int[] masks) {
            super(counted);
            this.masks = masks;
        }

        @Override
        long reads() {
            long reads = super.reads();
            for (int one : masks) {
                reads |= HouseRow.bit(one);
            }
            return reads;
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            long types = 0;
            int end = span.to() + 1;
            for (int type = 0; type < masks.length; type++) {
                boolean isWorked = span.outside().types()[type]
                        || DayBits.next(row.masks, masks[type] * row.words, span.from(), end) < end;
                types += isWorked ? 1 : 0;
            }
            return types;
        }
    }

    private static final class StartSpread extends RowMeasure {

        StartSpread(Counted counted) {
            super(counted);
        }

        @Override
        long reads() {
            return HouseRow.OPTIONS;
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            int earliest = span.outside().earliest();
            int latest = span.outside().latest();
            int end = span.to() + 1;
            for (int at = DayBits.next(row.chosen, 0, span.from(), end);
                    at < end;
                    at = DayBits.next(row.chosen, 0, at + 1, end)) {
                int start = row.option(at).startOfDay;
                earliest = Math.min(earliest, start);
                latest = Math.max(latest, start);
            }
            return Math.max(0, latest - earliest);
        }

        @Override
        long one(ShiftOption option) {
            return 0;
        }
    }

    private static final class Use extends RowMeasure {

        Use(Counted counted) {
            super(counted);
        }

        @Override
        long value(HouseRow row, RowSpan span) {
            return span.outside().amount() > 0 || count(row, span) > 0 ? 1 : 0;
        }
    }
}
