package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster that changes millions of times a second, with its cost by the same row rules and cover plan as the score.
 *
 * <p>For the search one number says how bad it is: the <em>energy</em>, in points of wishes. Coverage counts
 * {@value #COVERAGE_POINTS} times its score, and a broken law more than a missing shift, by a factor that the search raises, so
 * that the way through slightly illegal rosters is open at first. Which roster is the best is decided by the score's own levels.
 *
 * <p>The energy of a row has two parts: the plain part, which follows from sums over its days and is known for a candidate at once,
 * and the rest, for which the row must be judged as a whole and which is never negative.
 */
final class PlanState {

    /** Points of wishes that one point of coverage is worth to the search. */
    static final double COVERAGE_POINTS = 1.5;

    private static final double PRICE_WITHOUT_DEMAND = 1000;

    /** The score's weight of the minimum on duty is a wall; the search needs a slope. */
    private static final long STEEPEST_MINIMUM = 800;

    /** By person and day. */
    final PersonDay[][] days;

    final @Nullable ShiftOption[][] current;

    final ShiftKinds kinds;

    private final PlannedPerson[] people;
    private final long minimumWeight;
    private final long coverWeight;
    private final long lateWeight;
    private final long surplusWeight;
    private final CoverBoard board;
    /** The board's class of each person. */
    private final int[] classes;
    /** The board's class of those who count where the one class does and the other does not; 0 while not asked for, else one more. */
    private int[][] apart = {};

    private final boolean[] sharesTime;
    private final CrewBoard crew;
    private final long bindingWeight;
    private final long wishedWeight;
    private final long slotWeight;
    private final RowLedger rows;
    private boolean isCarriedOut;

    /** The days are by person, then day, every person with every day of the horizon. */
    PlanState(List<PersonDay> personDays, Weights weights) {
        this.days = byPerson(personDays);
        int count = days.length;
        this.people = Arrays.stream(days).map(row -> row[0].getPerson()).toArray(PlannedPerson[]::new);
        this.current = new ShiftOption[count][];
        for (int person = 0; person < count; person++) {
            current[person] =
                    Arrays.stream(days[person]).map(PersonDay::getOption).toArray(ShiftOption[]::new);
        }
        this.kinds = new ShiftKinds(days);
        var points = weights.points();
        this.minimumWeight = points.of(RosterRule.MINIMUM_ON_DUTY);
        this.coverWeight = points.of(RosterRule.COVER);
        this.lateWeight = points.of(RosterRule.LATE_CONTACTS);
        this.surplusWeight = points.of(RosterRule.SURPLUS_SPREAD);
        ShiftOption[] options = numbered();
        CoverPlan cover = people[0].cover;
        this.board = new CoverBoard(
                cover,
                options,
                pinned(cover),
                new CoverBoard.Points(
                        COVERAGE_POINTS * Math.min(STEEPEST_MINIMUM, minimumWeight),
                        COVERAGE_POINTS * coverWeight,
                        COVERAGE_POINTS * lateWeight / cover.intervalMinutes,
                        surplusWeight / 60.0));
        this.classes = Arrays.stream(people)
                .mapToInt(person -> board.classOf(person.coverRows))
                .toArray();
        this.sharesTime = sharesTime(options, cover.pieces);
        this.bindingWeight = points.of(RosterRule.CREW_RULES);
        this.wishedWeight = points.of(RosterRule.CREW_RULES_WISHED);
        this.slotWeight = points.of(RosterRule.SLOTS);
        this.crew = new CrewBoard(
                people[0].crew.plan(), (double) bindingWeight / RowState.MINUTES_OF_A_BREACH, wishedWeight, slotWeight);
        this.rows = new RowLedger(people, points);
        for (int person = 0; person < count; person++) {
            for (int day = 0; day < current[person].length; day++) {
                if (!days[person][day].isPinned()) {
                    board.move(classes[person], null, current[person][day]);
                }
                crew.move(people[person].crew, null, current[person][day]);
            }
            rows.take(person, current[person]);
        }
    }

    private static PersonDay[][] byPerson(List<PersonDay> personDays) {
        int length = personDays.get(0).getPerson().days();
        var rows = new PersonDay[personDays.size() / length][length];
        for (PersonDay one : personDays) {
            rows[one.getPerson().index][one.getDay()] = one;
        }
        return rows;
    }

    /** Numbers the options that the search may choose. */
    private ShiftOption[] numbered() {
        var options = new LinkedHashSet<ShiftOption>();
        for (PersonDay[] row : days) {
            for (PersonDay day : row) {
                if (!day.isPinned()) {
                    options.addAll(day.getOptions());
                }
            }
        }
        int number = 0;
        for (ShiftOption option : options) {
            option.index = number++;
        }
        return options.toArray(ShiftOption[]::new);
    }

    /** People by row and piece who are there whatever the search does. */
    private int[][] pinned(CoverPlan cover) {
        int[][] present = Arrays.stream(cover.present).map(int[]::clone).toArray(int[][]::new);
        for (int person = 0; person < people.length; person++) {
            for (int day = 0; day < current[person].length; day++) {
                ShiftOption option = current[person][day];
                if (days[person][day].isPinned() && option != null) {
                    for (int row : people[person].coverRows) {
                        for (int piece : option.pieces) {
                            present[row][piece]++;
                        }
                    }
                }
            }
        }
        return present;
    }

    /** By option, whether it shares a piece of time with an option of another day. */
    private static boolean[] sharesTime(ShiftOption[] options, int pieces) {
        int[] first = new int[pieces];
        int[] last = new int[pieces];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, Integer.MIN_VALUE);
        for (ShiftOption option : options) {
            for (int piece : option.pieces) {
                first[piece] = Math.min(first[piece], option.day);
                last[piece] = Math.max(last[piece], option.day);
            }
        }
        var shares = new boolean[options.length];
        for (int i = 0; i < options.length; i++) {
            shares[i] = Arrays.stream(options[i].pieces).anyMatch(piece -> first[piece] != last[piece]);
        }
        return shares;
    }

    /**
     * What cover costs where it is just met: by it the search measures what is hot and what a broken law has to cost.
     *
     * @param shift energy of one person missing for a shift: the median over people, days and options
     * @param step energy of one person missing in one cell of a board: the median over these
     */
    record Prices(double shift, double step) {}

    Prices prices() {
        var shifts = new ArrayList<Double>();
        var steps = new ArrayList<Double>();
        for (int person = 0; person < people.length; person++) {
            for (PersonDay day : days[person]) {
                for (ShiftOption option : day.isPinned() ? List.<ShiftOption>of() : day.getOptions()) {
                    var here = new ArrayList<Double>();
                    board.pricesOfLast(classes[person], option, here::add);
                    crew.pricesOfLast(people[person].crew, option, here::add);
                    here.removeIf(price -> price <= 0);
                    shifts.add(here.stream().mapToDouble(Double::doubleValue).sum());
                    steps.addAll(here);
                }
            }
        }
        return new Prices(median(shifts), median(steps));
    }

    private static double median(List<Double> prices) {
        var some = prices.stream().filter(price -> price > 0).sorted().toList();
        return some.isEmpty() ? PRICE_WITHOUT_DEMAND : some.get(some.size() / 2);
    }

    /** Sets the energy of a breach of the law, which is a shift against it. */
    void setBreach(double energy) {
        rows.setBreach(energy);
        crew.setLawFactor(energy);
    }

    /** The score's hard level, as a cost. */
    long hard() {
        return rows.hard() + bindingWeight * crew.binding();
    }

    /** The score's medium level, as a cost. */
    long medium() {
        return rows.medium()
                + minimumWeight * board.belowMinimum
                + coverWeight * board.shortage
                + lateWeight * (board.late / people[0].cover.intervalMinutes);
    }

    /** The score's soft level, as a cost. */
    long soft() {
        return rows.soft()
                + surplusWeight * (board.surplus / 60)
                + wishedWeight * crew.wished()
                + slotWeight * crew.slots();
    }

    double energy() {
        double e = coverEnergy();
        for (int p = 0; p < people.length; p++) {
            e += rows.energy(p);
        }
        return e;
    }

    /** Energy of the boards; every change of it is the price of a candidate. */
    double coverEnergy() {
        return board.energy() + crew.energy();
    }

    /**
     * Energy that the boards gain by a candidate.
     *
     * @param one the days of one person, ascending
     * @param other the same days of another with whom they are swapped; empty where there is none
     */
    double coverChange(RowChange one, RowChange other) {
        CrewMember member = people[one.person].crew;
        return other.isEmpty()
                ? boardChange(one) + crew.price(member, one)
                : boardChange(one, other) + crew.price(member, one, people[other.person].crew, other);
    }

    private double boardChange(RowChange one) {
        return isApart(one) ? price(classes[one.person], one) : carryOut(one, one);
    }

    private double boardChange(RowChange one, RowChange other) {
        int here = classes[one.person];
        int there = classes[other.person];
        if (here == there) {
            return 0;
        }
        return isApart(one) && isApart(other)
                ? price(onlyIn(here, there), one) + price(onlyIn(there, here), other)
                : carryOut(one, other);
    }

    private double carryOut(RowChange one, RowChange other) {
        isCarriedOut = true;
        double before = board.energy();
        move(classes[one.person], one);
        if (other != one) {
            move(classes[other.person], other);
        }
        return board.energy() - before;
    }

    private double price(int ofClass, RowChange change) {
        double gained = 0;
        for (int i = 0; i < change.size; i++) {
            gained += board.priceOfMove(ofClass, change.old[i], change.now[i]);
        }
        return gained;
    }

    /** The board's class of those who count in the rows of the one class that are not the other's. */
    private int onlyIn(int one, int other) {
        if (apart.length == 0) {
            int most = Arrays.stream(classes).max().orElse(0) + 1;
            apart = new int[most][most];
        }
        if (apart[one][other] == 0) {
            int[] rows = Arrays.stream(board.rowsOf(one))
                    .filter(row -> Arrays.stream(board.rowsOf(other)).noneMatch(shared -> shared == row))
                    .toArray();
            apart[one][other] = board.classOf(rows) + 1;
        }
        return apart[one][other] - 1;
    }

    /** Whether no piece of time is touched by two of the changed days, so that their prices add up. */
    private boolean isApart(RowChange change) {
        boolean isShared = false;
        for (int i = 0; i < change.size && change.size > 1; i++) {
            isShared |= sharesTime(change.old[i]) || sharesTime(change.now[i]);
        }
        if (!isShared) {
            return true;
        }
        int reach = -1;
        for (int i = 0; i < change.size; i++) {
            if (first(change.old[i]) <= reach || first(change.now[i]) <= reach) {
                return false;
            }
            reach = Math.max(reach, Math.max(last(change.old[i]), last(change.now[i])));
        }
        return true;
    }

    private boolean sharesTime(@Nullable ShiftOption option) {
        return option != null && sharesTime[option.index];
    }

    private static int first(@Nullable ShiftOption option) {
        return option == null || option.pieces.length == 0 ? Integer.MAX_VALUE : option.pieces[0];
    }

    private static int last(@Nullable ShiftOption option) {
        return option == null || option.pieces.length == 0 ? -1 : option.pieces[option.pieces.length - 1];
    }

    private void move(int ofClass, RowChange change) {
        for (int i = 0; i < change.size; i++) {
            board.move(ofClass, change.old[i], change.now[i]);
        }
    }

    private void moveBack(RowChange change) {
        for (int i = 0; i < change.size; i++) {
            board.move(classes[change.person], change.now[i], change.old[i]);
        }
    }

    /** What every row comes to. */
    RowLedger rows() {
        return rows;
    }

    /** Energy that a row would gain beside its plain part, or {@link RowLedger#TOO_MUCH} where it is more than is allowed. */
    double restChange(RowChange change, double allowed) {
        ShiftOption[] row = current[change.person];
        for (int i = 0; i < change.size; i++) {
            row[change.days[i]] = change.now[i];
        }
        double gained = rows.restChange(change, row, allowed);
        for (int i = 0; i < change.size; i++) {
            row[change.days[i]] = change.old[i];
        }
        return gained;
    }

    /** Keeps a candidate whose rows were judged. */
    void accept(RowChange one, RowChange other) {
        if (!isCarriedOut) {
            moveBoard(one, other);
        }
        crew.keep(people[one.person].crew, one);
        keep(one);
        if (!other.isEmpty()) {
            keep(other);
        }
        settle();
    }

    private void settle() {
        isCarriedOut = false;
        crew.settle();
    }

    private void moveBoard(RowChange one, RowChange other) {
        int here = classes[one.person];
        if (other.isEmpty()) {
            move(here, one);
            return;
        }
        int there = classes[other.person];
        if (here != there) {
            move(onlyIn(here, there), one);
            move(onlyIn(there, here), other);
        }
    }

    private void keep(RowChange change) {
        int person = change.person;
        for (int i = 0; i < change.size; i++) {
            current[person][change.days[i]] = change.now[i];
        }
        rows.keep(change);
    }

    /** Leaves the roster as it was before the candidate. */
    void reject(RowChange one, RowChange other) {
        if (isCarriedOut) {
            moveBack(one);
            moveBack(other);
        }
        dropCrew(one);
        dropCrew(other);
        settle();
    }

    private void dropCrew(RowChange change) {
        if (!change.isEmpty()) {
            crew.drop(people[change.person].crew, change);
        }
    }

    /** Gives a person other days, to go on from there. */
    void replace(int person, @Nullable ShiftOption[] others) {
        var change = new RowChange(others.length);
        change.begin(person);
        for (int day = 0; day < others.length; day++) {
            if (current[person][day] != others[day]) {
                change.add(day, current[person][day], others[day]);
            }
        }
        rows.plainChange(change);
        restChange(change, RowLedger.TOO_MUCH);
        move(classes[person], change);
        for (int i = 0; i < change.size; i++) {
            crew.move(people[person].crew, change.old[i], change.now[i]);
        }
        keep(change);
    }
}
