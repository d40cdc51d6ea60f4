package io.paiban.roster.solver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster that changes and is undone millions of times a second, with its cost by the same row rules and cover plan as the
 * score.
 *
 * <p>For the search one number says how bad it is: the <em>energy</em>, in points of wishes. Coverage counts
 * {@value #COVERAGE_POINTS} times its score, and a broken law more than a missing shift, by a factor that the search raises, so
 * that the way through slightly illegal rosters is open at first. Which roster is the best is decided by the score's own levels.
 */
final class PlanState {

    /** Points of wishes that one point of coverage is worth to the search. */
    static final double COVERAGE_POINTS = 1.5;

    /** The score's weight of the minimum on duty is a wall; the search needs a slope. */
    private static final long STEEPEST_MINIMUM = 800;

    private static final int[] OFF = {};

    /** By person and day. */
    final PersonDay[][] days;

    final @Nullable ShiftOption[][] current;

    private final PlannedPerson[] people;
    private final long minimumWeight;
    private final long coverWeight;
    private final long lateWeight;
    private final long surplusWeight;
    private final CoverBoard board;
    private final CrewBoard crew;
    private final long bindingWeight;
    private final long wishedWeight;
    private final long slotWeight;
    private final RowRules rules = new RowRules();
    private final RowCost[] kept;
    private final RowCost[] tried;
    private boolean isCarriedOut;
    private boolean isToUndo;
    private double lawFactor = 1;
    private long hard;
    private long rowMedium;
    private long rowSoft;

    /** The days are by person, then day, every person with every day of the horizon. */
    PlanState(List<PersonDay> personDays, Weights weights) {
        this.days = byPerson(personDays);
        int count = days.length;
        this.people = Arrays.stream(days).map(row -> row[0].getPerson()).toArray(PlannedPerson[]::new);
        this.current = new ShiftOption[count][];
        var points = weights.points();
        this.minimumWeight = points.of(RosterRule.MINIMUM_ON_DUTY);
        this.coverWeight = points.of(RosterRule.COVER);
        this.lateWeight = points.of(RosterRule.LATE_CONTACTS);
        this.surplusWeight = points.of(RosterRule.SURPLUS_SPREAD);
        this.board = new CoverBoard(
                people[0].cover,
                COVERAGE_POINTS * Math.min(STEEPEST_MINIMUM, minimumWeight),
                COVERAGE_POINTS * coverWeight,
                COVERAGE_POINTS * lateWeight / people[0].cover.intervalMinutes,
                surplusWeight / 60.0);
        this.bindingWeight = points.of(RosterRule.CREW_RULES);
        this.wishedWeight = points.of(RosterRule.CREW_RULES_WISHED);
        this.slotWeight = points.of(RosterRule.SLOTS);
        this.crew = new CrewBoard(
                people[0].crew.plan(), COVERAGE_POINTS * RowCost.BROKEN_UNIT * bindingWeight, wishedWeight, slotWeight);
        this.kept = new RowCost[count];
        this.tried = new RowCost[count];
        for (int person = 0; person < count; person++) {
            current[person] =
                    Arrays.stream(days[person]).map(PersonDay::getOption).toArray(ShiftOption[]::new);
            for (ShiftOption option : current[person]) {
                board.move(people[person].coverRows, OFF, pieces(option));
                crew.move(people[person].crew, null, option);
            }
            kept[person] = new RowCost(points);
            tried[person] = new RowCost(points);
            rules.judge(people[person], current[person]);
            kept[person].measure(rules);
            hard += kept[person].hard;
            rowMedium += kept[person].medium;
            rowSoft += kept[person].soft;
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

    PlannedPerson person(int person) {
        return people[person];
    }

    /** Factor on the energy of broken laws. */
    void setLawFactor(double factor) {
        lawFactor = factor;
        crew.setLawFactor(factor);
    }

    /** The score's hard level, as a cost. */
    long hard() {
        return hard + bindingWeight * crew.binding();
    }

    /** The score's medium level, as a cost. */
    long medium() {
        return rowMedium
                + minimumWeight * board.belowMinimum
                + coverWeight * board.shortage
                + lateWeight * (board.late / people[0].cover.intervalMinutes);
    }

    /** The score's soft level, as a cost. */
    long soft() {
        return rowSoft
                + surplusWeight * (board.surplus / 60)
                + wishedWeight * crew.wished()
                + slotWeight * crew.slots();
    }

    /** Gives a person's day another shift or none in the row; the board learns of it when the candidate is accepted. */
    void set(RowChange change, int day, @Nullable ShiftOption option) {
        change.days[change.size] = day;
        change.old[change.size++] = current[change.person][day];
        current[change.person][day] = option;
    }

    /** Energy of the boards; every change of it is the price of a candidate. */
    double coverEnergy() {
        return board.energy() + crew.energy();
    }

    /** Energy that the boards gain by a candidate that changes one row; its days ascend. */
    double coverChange(RowChange one) {
        return boardChange(one) + crew.price(people[one.person].crew, one, current[one.person]);
    }

    /** Energy that the boards gain by a candidate in which two people swap days; their days are the same and ascend. */
    double coverChange(RowChange one, RowChange other) {
        return boardChange(one, other)
                + crew.price(
                        people[one.person].crew,
                        one,
                        current[one.person],
                        people[other.person].crew,
                        other,
                        current[other.person]);
    }

    private double boardChange(RowChange one) {
        if (!isApart(one)) {
            return carryOut(one, one);
        }
        double change = 0;
        int[] rows = people[one.person].coverRows;
        for (int i = 0; i < one.size; i++) {
            change += board.priceOfMove(rows, pieces(one.old[i]), pieces(current[one.person][one.days[i]]));
        }
        return change;
    }

    private double boardChange(RowChange one, RowChange other) {
        if (Arrays.equals(people[one.person].coverRows, people[other.person].coverRows)) {
            isCarriedOut = true;
            return 0;
        }
        return carryOut(one, other);
    }

    /** Whether no piece is touched by two of the changed days, so that their prices add up. */
    private boolean isApart(RowChange change) {
        int reach = -1;
        for (int i = 0; i < change.size; i++) {
            int[] old = pieces(change.old[i]);
            int[] now = pieces(current[change.person][change.days[i]]);
            if ((old.length > 0 && old[0] <= reach) || (now.length > 0 && now[0] <= reach)) {
                return false;
            }
            reach = Math.max(reach, old.length == 0 ? -1 : old[old.length - 1]);
            reach = Math.max(reach, now.length == 0 ? -1 : now[now.length - 1]);
        }
        return true;
    }

    private double carryOut(RowChange one, RowChange other) {
        isCarriedOut = true;
        isToUndo = true;
        double before = board.energy();
        move(one, false);
        if (other != one) {
            move(other, false);
        }
        return board.energy() - before;
    }

    private void move(RowChange change, boolean isBack) {
        int[] rows = people[change.person].coverRows;
        for (int i = 0; i < change.size; i++) {
            int[] now = pieces(current[change.person][change.days[i]]);
            int[] old = pieces(change.old[i]);
            board.move(rows, isBack ? now : old, isBack ? old : now);
        }
    }

    private static int[] pieces(@Nullable ShiftOption option) {
        return option == null ? OFF : option.pieces;
    }

    /** Energy of a person's row as last kept; no change of the row can win more. */
    double rowEnergy(int person) {
        return kept[person].energy(lawFactor);
    }

    /** Measures a person's row as it is now and tells by how much its energy differs from the one last kept. */
    double rowChange(int person) {
        rules.judge(people[person], current[person]);
        tried[person].measure(rules);
        return tried[person].energy(lawFactor) - kept[person].energy(lawFactor);
    }

    /** Keeps a candidate whose rows were measured. */
    void accept(RowChange one, RowChange other) {
        if (!isCarriedOut) {
            move(one, false);
        }
        crew.keep(people[one.person].crew, one, current[one.person]);
        keep(one.person);
        if (!other.isEmpty()) {
            keep(other.person);
        }
        settle();
    }

    private void keep(int person) {
        hard += tried[person].hard - kept[person].hard;
        rowMedium += tried[person].medium - kept[person].medium;
        rowSoft += tried[person].soft - kept[person].soft;
        kept[person].set(tried[person]);
    }

    /** Takes a candidate back. */
    void reject(RowChange one, RowChange other) {
        if (isToUndo) {
            move(one, true);
            if (!other.isEmpty()) {
                move(other, true);
            }
        }
        dropCrew(one);
        dropCrew(other);
        restore(one);
        restore(other);
        settle();
    }

    private void dropCrew(RowChange change) {
        if (!change.isEmpty()) {
            crew.drop(people[change.person].crew, change, current[change.person]);
        }
    }

    private void settle() {
        isCarriedOut = false;
        isToUndo = false;
        crew.settle();
    }

    private void restore(RowChange change) {
        for (int i = change.size - 1; i >= 0 && change.person != RowChange.NOBODY; i--) {
            current[change.person][change.days[i]] = change.old[i];
        }
    }

    /** Gives a person other days, to go on from there. */
    void replace(int person, @Nullable ShiftOption[] others) {
        for (int day = 0; day < others.length; day++) {
            board.move(people[person].coverRows, pieces(current[person][day]), pieces(others[day]));
            crew.move(people[person].crew, current[person][day], others[day]);
            current[person][day] = others[day];
        }
        rowChange(person);
        keep(person);
    }
}
