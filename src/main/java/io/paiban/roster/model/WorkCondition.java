package io.paiban.roster.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkRule} asks. Each condition tells what one unit of its penalty is; a condition that is kept has none.
 *
 * <p>Sets of shift types are codes; an empty set means every shift, also one without a type.
 *
 * <p>A person's row is the roster's days and the published shifts before and after them. A rule <em>judges</em> the roster's days that its
 * scope names; to it all other days of the row are like published ones. A breach counts only where a day that is judged takes part in it.
 *
 * <p>Of the roster's days, and of the days from the person's first published shift to the last, it is known whether they are worked; a known
 * day without a shift is a day off. Of other days nothing is known but leave, which matters to orders of days alone.
 */
public sealed interface WorkCondition {

    /** A condition on one person's row of days, whatever the others do. */
    sealed interface OfPerson extends WorkCondition {

        /**
         * How many days before and after the roster must be known for the condition to be judged rightly; of runs as many as tell whether a
         * limit is kept.
         */
        default int reach() {
            return 0;
        }
    }

    /**
     * A condition on several people at once. It sees the people of its scope, on the days of its scope; of a handover the earlier shift's day. What is
     * asked of a day is asked of the shifts of that work day, published ones from outside the roster's days left out unless their work day is
     * one of them; who is present is asked of every minute of the day, whichever day the shift is of. Shifts without a type are of one type of
     * their own. Who only stands by is seen where the type is named, and nowhere else: an empty set of types means every type of work.
     */
    sealed interface OfCrew extends WorkCondition {}

    /** What can be counted in a row of days. Where types are given, all but {@code DAYS_OFF} look at shifts of these alone. */
    enum Measure {
        /** Minutes of work, unpaid breaks left out. */
        WORKING_MINUTES,
        /** Minutes from start to end. */
        PRESENCE_MINUTES,
        /** Shifts of the given types. */
        SHIFTS,
        /** Shifts of the given types that are night work under the person's law. */
        NIGHT_SHIFTS,
        /** Shifts of the given types that start on a statutory holiday of the person's calendar. */
        HOLIDAY_SHIFTS,
        /** Shifts of the given types that start on a Saturday or Sunday. */
        WEEKEND_SHIFTS,
        /** Minutes of work of shifts that start on a Saturday or Sunday. */
        WEEKEND_MINUTES,
        /** Pairs of Saturday and Sunday with a shift of the given types on at least one of them; of a pair that a span cuts, its day counts. */
        WEEKENDS,
        /** Known days without a shift, days of leave included; whatever the types. */
        DAYS_OFF,
        /** Different shift types; a shift without a type is of none. */
        TYPES,
        /** Minutes between the earliest and the latest local time of day at which a shift starts; 0 where there are none. */
        START_SPREAD,
        /** 1 where the person works at all. */
        USE
    }

    /** Spans of days over which something is counted. */
    enum Unit {
        /** Each single day. */
        DAY,
        /** Each week from Monday to Sunday. */
        WEEK,
        /** Each calendar month. */
        MONTH,
        /** The days that the rule judges: the roster's, or those of them that its scope names. */
        ROSTER,
        /** Every run of so many days, wherever it begins. */
        ROLLING_DAYS
    }

    /**
     * Spans of days.
     *
     * @param unit which spans
     * @param days length of each for {@code ROLLING_DAYS}, 1 or more; 0 otherwise
     */
    record Span(Unit unit, int days) {

        public static final Span DAY = new Span(Unit.DAY, 0);
        public static final Span WEEK = new Span(Unit.WEEK, 0);
        public static final Span MONTH = new Span(Unit.MONTH, 0);
        public static final Span ROSTER = new Span(Unit.ROSTER, 0);

        public static Span rolling(int days) {
            return new Span(Unit.ROLLING_DAYS, days);
        }
    }

    /**
     * So much of something in each span. A maximum is held in every span in which a day that is judged adds something, with all known days of
     * the span counted; a minimum only in spans whose days are all judged. Unit: what the measure counts, above or below, summed over spans.
     *
     * @param min inclusive; null = none
     * @param max inclusive, not below {@code min}; null = none
     */
    record Amount(Measure measure, Set<String> types, Span span, @Nullable Integer min, @Nullable Integer max)
            implements OfPerson {

        public Amount {
            types = sorted(types);
        }

        @Override
        public int reach() {
            return switch (span.unit()) {
                case DAY, ROSTER -> 0;
                case WEEK -> 6;
                case MONTH -> 30;
                case ROLLING_DAYS -> span.days() - 1;
            };
        }
    }

    /** What days a run is made of. */
    enum RunOf {
        /** Days with a shift of the given types; days of other types end the run. */
        SHIFTS,
        /** Days with a shift of the given types that is night work under the person's law. */
        NIGHT_SHIFTS,
        /** Known days without a shift, days of leave included; whatever the types. */
        DAYS_OFF,
        /** Weekends (Saturday, Sunday) with a shift of the given types on at least one day; the unit is the weekend. */
        WEEKENDS,
        /** Weekends of which a day is known, without a shift on either day, whatever the types; the unit is the weekend. */
        WEEKENDS_OFF
    }

    /**
     * So many in a row. A run goes on in published days before and after the roster. A maximum is held against runs with a day that is judged;
     * a minimum also against a run that ends right before the days that are judged, or begins right after them: they make it short. A minimum
     * is not held against a run that reaches an edge of the roster beyond which nothing is published for the person. Unit: day or weekend
     * above or below, summed over runs.
     *
     * @param min inclusive; null = none
     * @param max inclusive, not below {@code min}; null = none
     */
    record Run(RunOf of, Set<String> types, @Nullable Integer min, @Nullable Integer max) implements OfPerson {

        public Run {
            types = sorted(types);
        }

        @Override
        public int reach() {
            int most = Math.max(min == null ? 0 : min, max == null ? 0 : max) + 1;
            return of == RunOf.WEEKENDS || of == RunOf.WEEKENDS_OFF ? 7 * most : most;
        }
    }

    /**
     * So many days off together in every run of so many days that are all judged. Unit: day that the longest block in such a run is short,
     * summed over runs.
     *
     * @param daysOff days off together, 1 or more
     * @param within length of the run, at least {@code daysOff}
     */
    record DaysOffTogether(int daysOff, int within) implements OfPerson {}

    /**
     * Days in an order that must not happen. Days of which nothing is known are in no order. Unit: occurrence with a day that is judged.
     *
     * @param days what each of the consecutive days is; 2 to 14
     */
    record Forbidden(List<DayMark> days) implements OfPerson {

        public Forbidden {
            days = List.copyOf(days);
        }

        @Override
        public int reach() {
            return days.size() - 1;
        }
    }

    /**
     * Where days begin in one order they go on in another. Unit: day of the second part that is not as asked, for each occurrence of the
     * first part, where that day or one of the first part is judged; days of which nothing is known are as asked.
     *
     * @param first what begins it; 1 to 13 consecutive days
     * @param then what must follow; 1 to 13 consecutive days
     */
    record Following(List<DayMark> first, List<DayMark> then) implements OfPerson {

        public Following {
            first = List.copyOf(first);
            then = List.copyOf(then);
        }

        @Override
        public int reach() {
            return first.size() + then.size() - 1;
        }
    }

    /** What a day is in an order of days. */
    enum DayKind {
        /** A day of which something is known, whatever it is. */
        ANY,
        /** No shift. */
        OFF,
        /** A shift of the given types. */
        SHIFT,
        /** No shift, and the day is leave or {@link DayPreference#asksForTheDayOff wished off} by the person. */
        FREE_ON_REQUEST
    }

    /** A day in an order of days. */
    record DayMark(DayKind kind, Set<String> types) {

        public static final DayMark OFF = new DayMark(DayKind.OFF, Set.of());
        public static final DayMark WORK = new DayMark(DayKind.SHIFT, Set.of());
        public static final DayMark ANY = new DayMark(DayKind.ANY, Set.of());

        public DayMark {
            types = sorted(types);
        }

        public static DayMark of(String... types) {
            return new DayMark(DayKind.SHIFT, Set.of(types));
        }
    }

    /**
     * Time between the end of a shift and the start of the next, whatever the next is, in elapsed time. Unit: minute missing or too much;
     * where the shifts overlap, each minute of the overlap is missing as well.
     *
     * @param min minutes, inclusive; null = none
     * @param max minutes, inclusive, not below {@code min}, where the next shift's work day is the next day or the day after; null = none
     * @param after types of the earlier shift
     * @param before types of the later shift
     * @param run consecutive days with a shift of the {@code after} types, the earlier shift the last of them, from which on it holds; 1 or more
     */
    record RestBetween(@Nullable Integer min, @Nullable Integer max, Set<String> after, Set<String> before, int run)
            implements OfPerson {

        private static final int MINUTES_A_DAY = 1440;

        public RestBetween {
            after = sorted(after);
            before = sorted(before);
        }

        /** A shift lasts a day at most, so that it ends before the next day is over; and it may be the last of a run. */
        @Override
        public int reach() {
            int farthest = min == null ? 2 : Math.max(2, min / MINUTES_A_DAY + 2);
            return farthest + run - 1;
        }
    }

    /**
     * How far the local time of day at which shifts start may move from one work day to the next one on the following day, the shorter way
     * around the clock; half a day is a move to a later time. Unit: minute beyond.
     *
     * @param most minutes, inclusive, 0 to 720
     * @param backwardOnly whether only a move to an earlier time counts
     */
    record StartShift(int most, boolean backwardOnly) implements OfPerson {

        @Override
        public int reach() {
            return 1;
        }
    }

    /**
     * The same burden for everybody, by what each person can carry: over all people the squares of (burden carried so far + burden on the days
     * that are judged) divided by the person's share, see {@link CarriedBurden}. Unit: hundredth of a squared burden at a full share, rounded
     * down for each person; burdens in minutes are taken in hours. Never broken, so always soft.
     */
    record Balance(Measure measure, Set<String> types) implements OfPerson {

        public Balance {
            types = sorted(types);
        }
    }

    /**
     * So many people on shifts of the given types, each day or over the roster; a person counts once, however many of the shifts he works. Unit:
     * person above or below.
     *
     * @param span {@code DAY} or {@code ROSTER}
     * @param min inclusive; null = none
     * @param max inclusive; null = none
     */
    record HeadCount(Set<String> types, Span span, @Nullable Integer min, @Nullable Integer max) implements OfCrew {

        public HeadCount {
            types = sorted(types);
        }
    }

    /** So many different moments a day at most at which shifts start. Unit: starting time above, summed over days. */
    record DistinctStarts(int max) implements OfCrew {}

    /** Of these types only one is used each day: they are other ways to do the same work. Unit: type beyond the first, summed over days. */
    record EitherOr(Set<String> types) implements OfCrew {

        public EitherOr {
            types = sorted(types);
        }
    }

    /** So many people present at once at most, whatever they do: seats. A break does not free a seat. Unit: minute and person above. */
    record Seats(int max) implements OfCrew {}

    /**
     * On each shift type of a day on which somebody of a team works, a leader of that team works as well; the leader need not be of the scope.
     * Unit: type and team without.
     */
    record LeaderWithTeam() implements OfCrew {}

    /** At every minute so many leaders are present and not on a break. Unit: minute and leader missing. */
    record LeadersPresent(int min) implements OfCrew {}

    /** The people of the scope who work on a day work the same shift type. Unit: person on another type than most of them, summed over days. */
    record Together() implements OfCrew {}

    /** The people of the scope never work the same shift type on a day. Unit: person beyond the first on a type, summed over days. */
    record Apart() implements OfCrew {}

    /**
     * The people of the scope work only with one of the companions on the same shift type. A companion need not be of the scope; one who is
     * needs another companion. Unit: shift without.
     *
     * @param companions staff numbers
     */
    record Accompanied(Set<String> companions) implements OfCrew {

        public Accompanied {
            companions = sorted(companions);
        }
    }

    /**
     * Whoever ends a shift of the one types finds somebody of the other types who has been there for so long and stays, breaks or not. Shifts that end
     * after the roster begins and not after it ends. Unit: shift that ends without.
     *
     * @param from types that hand over
     * @param to types that take over
     * @param minutes overlap asked for, 1 or more
     */
    record Handover(Set<String> from, Set<String> to, int minutes) implements OfCrew {

        public Handover {
            from = sorted(from);
            to = sorted(to);
        }
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
