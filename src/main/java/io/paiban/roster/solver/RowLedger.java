package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.WeightProfile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what every person's row costs while the search changes it, and tells by how much a candidate would change it: first what follows
 * from sums over days, which is known at once, then the rules of the house that look at what has changed, then the law, for which the row
 * is judged as a whole. Not thread-safe.
 */
final class RowLedger {

    /** Told of a row that costs too much, however it goes on. */
    static final double TOO_MUCH = Double.POSITIVE_INFINITY;

    private final PlannedPerson[] people;
    private final int days;
    private final Weights.Points weights;
    private final long contractWeight;
    private final long overtimeWeight;
    private final long nightWeight;
    private final long weekendWeight;
    private final long houseWeight;
    private final long houseWishedWeight;
    private final long rotationWeight;
    private final boolean isLawJudged;
    private final RowRules rules = new RowRules();
    /** Points of what is wished for, by person times days plus day, and by {@link ShiftOption#slot}; null where nothing is. */
    private final long @Nullable [][] wishes;

    /** The same of what counts beside cover. */
    private final long @Nullable [][] changes;

    private final RowState[] kept;
    private double breach = 1;
    private long hard;
    private long medium;
    private long soft;

    RowLedger(PlannedPerson[] people, Weights.Points weights) {
        this.people = people;
        this.days = people[0].days();
        this.weights = weights;
        this.contractWeight = weights.of(RosterRule.CONTRACT_HOURS);
        this.overtimeWeight = weights.of(RosterRule.OVERTIME);
        this.nightWeight = weights.of(RosterRule.NIGHT_FAIRNESS);
        this.weekendWeight = weights.of(RosterRule.WEEKEND_FAIRNESS);
        this.houseWeight = weights.of(RosterRule.WORK_RULES);
        this.houseWishedWeight = weights.of(RosterRule.WORK_RULES_WISHED);
        this.rotationWeight = weights.of(RosterRule.FORWARD_ROTATION);
        this.isLawJudged = rotationWeight != 0
                || Arrays.stream(weights.law()).anyMatch(weight -> weight != 0)
                || Arrays.stream(weights.wishedLaw()).anyMatch(weight -> weight != 0);
        this.wishes = preferences(weights, WeightProfile.Level.WISH);
        this.changes = preferences(weights, WeightProfile.Level.COVER);
        this.kept = new RowState[people.length];
        for (PlannedPerson person : people) {
            kept[person.index] = new RowState();
        }
    }

    /** Points of the preferences of days that count on a level, by person times days plus day, and by slot. */
    private long @Nullable [][] preferences(Weights.Points weights, WeightProfile.Level level) {
        var byReason = new long[DayCosts.REASONS];
        for (Reason reason : Reason.values()) {
            var rule = RosterRule.valueOf(reason.name());
            byReason[reason.ordinal()] = rule.level() == level ? weights.of(rule) : 0;
        }
        var points = new long[people.length * days][];
        for (PlannedPerson person : people) {
            if (person.house.costs != null) {
                System.arraycopy(person.house.costs.wished(byReason), 0, points, person.index * days, days);
            }
        }
        return points;
    }

    /** The score's levels of all rows, as costs. */
    long hard() {
        return hard;
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    /** Sets the energy of a breach, which is a shift against the law. */
    void setBreach(double energy) {
        breach = energy;
    }

    /** Takes a row as it is; for the first time. */
    void take(int person, @Nullable ShiftOption[] row) {
        RowState state = kept[person];
        for (int day = 0; day < row.length; day++) {
            ShiftOption option = row[day];
            if (option != null && !option.isStandby) {
                state.minutes += option.workingMinutes;
                state.nights += isNight(person, option) ? 1 : 0;
                state.weekends += people[person].weekend[day] ? 1 : 0;
            }
            state.wished += points(wishes, person, day, option);
            state.disturbed += points(changes, person, day, option);
        }
        weighPlain(state, person);
        HouseRules house = people[person].house;
        state.house.judge(house, row);
        state.house.read(house, row);
        state.units = new long[house.rules.length];
        for (int i = 0; i < house.rules.length; i++) {
            state.units[i] = house.rules[i].units(state.house);
        }
        state.houseHard = houseWeight * state.house.hard;
        state.houseSoft = houseWishedWeight * state.house.soft;
        for (int i = 0; i < house.rules.length; i++) {
            state.houseBreach += breach(house.rules[i], state.units[i]);
        }
        for (int day = 0; day < days && house.costs != null; day++) {
            state.houseBreach += RowState.breach(houseWeight * house.costs.hard(day, row[day]));
        }
        judgeLaw(state, person, row);
        hard += state.hard();
        medium += state.medium();
        soft += state.soft();
    }

    private boolean isNight(int person, ShiftOption option) {
        return option.figures[people[person].lawOn(option.day).index].night;
    }

    private long points(long @Nullable [][] preferences, int person, int day, @Nullable ShiftOption option) {
        long[] costs = preferences[person * days + day];
        return costs == null ? 0 : costs[option == null ? 0 : option.slot];
    }

    private void weighPlain(RowState state, int person) {
        long beyond = state.minutes - people[person].contractMinutes;
        state.plainMedium = overtimeWeight * Math.max(0, beyond) + state.disturbed;
        state.plainSoft = contractWeight * Math.abs(beyond)
                + nightWeight * state.nights * state.nights
                + weekendWeight * state.weekends * state.weekends
                + state.wished;
    }

    /** Energy of a row beside what follows from sums over its days; no candidate can win more than that. */
    double rest(int person) {
        RowState state = kept[person];
        return state.houseEnergy(breach) + state.lawEnergy(breach);
    }

    double energy(int person) {
        return kept[person].plainEnergy() + rest(person);
    }

    /** Energy that a row would gain by what follows from sums over its days. */
    double plainChange(RowChange change) {
        int person = change.person;
        RowState before = kept[person];
        RowState then = change.then;
        long minutes = before.minutes;
        int nights = before.nights;
        int weekends = before.weekends;
        long wished = before.wished;
        long disturbed = before.disturbed;
        boolean[] weekend = people[person].weekend;
        for (int i = 0; i < change.size; i++) {
            int day = change.days[i];
            ShiftOption old = change.old[i];
            ShiftOption now = change.now[i];
            if (old != null && !old.isStandby) {
                minutes -= old.workingMinutes;
                nights -= isNight(person, old) ? 1 : 0;
                weekends -= weekend[day] ? 1 : 0;
            }
            if (now != null && !now.isStandby) {
                minutes += now.workingMinutes;
                nights += isNight(person, now) ? 1 : 0;
                weekends += weekend[day] ? 1 : 0;
            }
            wished += points(wishes, person, day, now) - points(wishes, person, day, old);
            disturbed += points(changes, person, day, now) - points(changes, person, day, old);
        }
        then.minutes = minutes;
        then.nights = nights;
        then.weekends = weekends;
        then.wished = wished;
        then.disturbed = disturbed;
        weighPlain(then, person);
        return then.plainEnergy() - before.plainEnergy();
    }

    /**
     * Energy that a row would gain beside what follows from sums over its days, or {@link #TOO_MUCH} where it is more than is allowed. The
     * plain change was asked for before.
     *
     * @param row the row with the change in it
     */
    double restChange(RowChange change, @Nullable ShiftOption[] row, double allowed) {
        int person = change.person;
        RowState before = kept[person];
        RowState then = change.then;
        double most = allowed + rest(person);
        then.takeRest(before);
        judgeHouse(then, change, row);
        double energy = then.houseEnergy(breach);
        if (energy > most) {
            return TOO_MUCH;
        }
        if (isLawJudged) {
            judgeLaw(then, person, row);
            energy += then.lawEnergy(breach);
        }
        return energy - rest(person);
    }

    private void judgeHouse(RowState then, RowChange change, @Nullable ShiftOption[] row) {
        HouseRules house = people[change.person].house;
        if (house.costs != null) {
            for (int i = 0; i < change.size; i++) {
                long old = house.costs.hard(change.days[i], change.old[i]);
                long now = house.costs.hard(change.days[i], change.now[i]);
                if (old != now) {
                    then.houseHard += houseWeight * (now - old);
                    then.houseBreach += RowState.breach(houseWeight * now) - RowState.breach(houseWeight * old);
                }
            }
        }
        if (house.rules.length == 0) {
            return;
        }
        long changed = then.house.change(house, change, row);
        for (int i = 0; i < house.rules.length; i++) {
            if ((house.reads[i] & changed) != 0) {
                judge(then, house.rules[i], i);
            }
        }
    }

    private void judge(RowState then, HouseRule rule, int index) {
        long units = rule.units(then.house);
        long before = then.units[index];
        if (units == before) {
            return;
        }
        then.units[index] = units;
        if (!rule.isHard) {
            then.houseSoft += houseWishedWeight * rule.points * (units - before);
        } else {
            then.houseHard += houseWeight * rule.points * (units - before);
            then.houseBreach += breach(rule, units) - breach(rule, before);
        }
    }

    private long breach(HouseRule rule, long units) {
        return rule.isHard ? RowState.breach(houseWeight * rule.points * units) : 0;
    }

    private void judgeLaw(RowState state, int person, @Nullable ShiftOption[] row) {
        if (!isLawJudged) {
            return;
        }
        rules.judgeLaw(people[person], row);
        state.lawHard = 0;
        state.lawBreach = 0;
        state.lawSoft = rotationWeight * rules.backward;
        if (rules.law.isEmpty()) {
            return;
        }
        for (int rule = 0; rule < rules.law.hard.length; rule++) {
            long cost = weights.law()[rule] * rules.law.hard[rule];
            state.lawHard += cost;
            state.lawBreach += RowState.breach(cost);
            state.lawSoft += weights.wishedLaw()[rule] * rules.law.soft[rule];
        }
    }

    /** Keeps a change of which both parts were asked for. */
    void keep(RowChange change) {
        RowState before = kept[change.person];
        RowState then = change.then;
        hard += then.hard() - before.hard();
        medium += then.medium() - before.medium();
        soft += then.soft() - before.soft();
        kept[change.person] = then;
        change.then = before;
    }
}
