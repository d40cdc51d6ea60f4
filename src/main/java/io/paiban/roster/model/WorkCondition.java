package io.paiban.roster.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkRule} asks. Each condition tells what one unit of its penalty is; a condition that is kept has none.
 *
 * <p>Sets of shift types are codes; an empty set means every type. Published shifts before and after the roster are part of a person's row.
 * A breach counts only where a day of the roster takes part in it.
 */
public sealed interface WorkCondition {

    /** A condition on one person's row of days, whatever the others do. */
    sealed interface OfPerson extends WorkCondition {}

    /**
     * A condition on several people at once. It sees the people of its scope, on the days of its scope; of a handover the earlier shift's day. What is
     * asked of a day is asked of the shifts of that work day, published ones from outside the roster's days left out unless their work day is
     * one of them; who is present is asked of every minute of the day, whichever day the shift is of. Shifts without a type are of one type of
     * their own. Who only stands by is seen where the type is named, and nowhere else: an empty set of types means every type of work.
     */
    sealed interface OfCrew extends WorkCondition {}

    /** What can be counted in a row of days. */
    enum Measure {
        /** Minutes of work, unpaid breaks left out. */
        WORKING_MINUTES,
        /** Minutes from start to end. */
        PRESENCE_MINUTES,
        /** Shifts of the given types. */
        SHIFTS,
        /** Shifts of the given types that are night work under the person's law. */
        NIGHT_SHIFTS,
        /** Shifts of the given types that start on a statutory holiday. */
        HOLIDAY_SHIFTS,
        /** Shifts of the given types that start on a Saturday or Sunday. */
        WEEKEND_SHIFTS,
        /** Minutes of work of shifts that start on a Saturday or Sunday. */
        WEEKEND_MINUTES,
        /** Pairs of Saturday and Sunday with a shift of the given types on at least one of them. */
        WEEKENDS,
        /** Days without a shift, days of leave included. */
        DAYS_OFF,
        /** Different shift types. */
        TYPES,
        /** Minutes between the earliest and the latest local time of day at which a shift starts. */
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
        /** The roster's days. */
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
     * So much of something in each span. A maximum is held in every span that has a day of the roster, with the published days of the span
     * counted; a minimum only in spans that lie wholly in the roster. Unit: what the measure counts, above or below, summed over spans.
     *
     * @param min inclusive; null = none
     * @param max inclusive; null = none
     */
    record Amount(Measure measure, Set<String> types, Span span, @Nullable Integer min, @Nullable Integer max)
            implements OfPerson {

        public Amount {
            types = sorted(types);
        }
    }

    /** What days a run is made of. */
    enum RunOf {
        /** Days with a shift of the given types; days of other types end the run. */
        SHIFTS,
        /** Days with a shift of the given types that is night work under the person's law. */
        NIGHT_SHIFTS,
        /** Days without a shift, days of leave included. */
        DAYS_OFF,
        /** Weekends (Saturday, Sunday) with a shift on at least one day; the unit is the weekend. */
        WEEKENDS,
        /** Weekends without a shift on either day; the unit is the weekend. */
        WEEKENDS_OFF
    }

    /**
     * So many in a row. A maximum counts published days in front of and after the roster. A minimum is not held against a run that reaches
     * an edge of the roster beyond which nothing is published for the person; where something is, the run is counted into it. Unit: day or
     * weekend above or below, summed over runs.
     *
     * @param min inclusive; null = none
     * @param max inclusive; null = none
     */
    record Run(RunOf of, Set<String> types, @Nullable Integer min, @Nullable Integer max) implements OfPerson {

        public Run {
            types = sorted(types);
        }
    }

    /**
     * So many days off together in every run of so many days that lies wholly in the roster. Unit: run of days without, weighted by the
     * days that its longest block is short.
     *
     * @param daysOff days off together, 1 or more
     * @param within length of the run, at least {@code daysOff}
     */
    record DaysOffTogether(int daysOff, int within) implements OfPerson {}

    /**
     * Days in an order that must not happen. Unit: occurrence of which a day is a day of the roster.
     *
     * @param days what each of the consecutive days is; 2 to 14
     */
    record Forbidden(List<DayMark> days) implements OfPerson {

        public Forbidden {
            days = List.copyOf(days);
        }
    }

    /**
     * Where days begin in one order they go on in another. Unit: day of the second part that is not as asked, for each occurrence of the
     * first part; days beyond the roster's end with nothing published are as asked.
     *
     * @param first what begins it; 1 to 13 consecutive days
     * @param then what must follow; 1 to 13 consecutive days
     */
    record Following(List<DayMark> first, List<DayMark> then) implements OfPerson {

        public Following {
            first = List.copyOf(first);
            then = List.copyOf(then);
        }
    }

    /** What a day is in an order of days. */
    enum DayKind {
        /** Anything. */
        ANY,
        /** No shift. */
        OFF,
        /** A shift of the given types. */
        SHIFT,
        /** No shift, and the day is leave or wished off by the person. */
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
     * Time between the end of a shift and the start of the next. Unit: minute missing or too much.
     *
     * @param min minutes, inclusive; null = none
     * @param max minutes, inclusive, where the next shift begins on the next day or the day after; null = none
     * @param after types of the earlier shift
     * @param before types of the later shift
     * @param run consecutive days with a shift of the {@code after} types, the earlier shift the last of them, from which on it holds; 1 or more
     */
    record RestBetween(@Nullable Integer min, @Nullable Integer max, Set<String> after, Set<String> before, int run)
            implements OfPerson {

        public RestBetween {
            after = sorted(after);
            before = sorted(before);
        }
    }

    /**
     * How far the local time of day at which shifts start may move from one work day to the next one on the following day, the shorter way
     * around the clock. Unit: minute beyond.
     *
     * @param most minutes, inclusive, 0 to 720
     * @param backwardOnly whether only a move to an earlier time counts
     */
    record StartShift(int most, boolean backwardOnly) implements OfPerson {}

    /**
     * The same burden for everybody, by what each person can carry: over all people the squares of (burden carried so far + burden in the
     * roster) divided by the person's share. Unit: hundredth of a squared burden at a full share. Never broken, so always soft.
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
