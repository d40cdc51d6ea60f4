package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The part of rows' energy that follows from sums over their days, whatever the order of the days: contract minutes and overtime, fairness,
 * wishes. It is known for a candidate without judging its row.
 */
final class PlainCost {

    private final PlannedPerson[] people;
    private final int days;
    private final double contractPoints;
    private final double overtimePoints;
    private final double nightPoints;
    private final double weekendPoints;
    /** Energy of what is wished for, by person times days plus day, and by {@link ShiftOption#slot}; null where nothing is. */
    private final double @Nullable [][] wishes;

    private final long[] minutes;
    private final int[] nights;
    private final int[] weekends;
    private final double[] wished;
    private final double[] energy;

    PlainCost(PlannedPerson[] people, Weights.Points points) {
        this.people = people;
        this.days = people[0].days();
        this.contractPoints = points.of(RosterRule.CONTRACT_HOURS);
        this.overtimePoints = PlanState.COVERAGE_POINTS * points.of(RosterRule.OVERTIME);
        this.nightPoints = points.of(RosterRule.NIGHT_FAIRNESS);
        this.weekendPoints = points.of(RosterRule.WEEKEND_FAIRNESS);
        this.minutes = new long[people.length];
        this.nights = new int[people.length];
        this.weekends = new int[people.length];
        this.wished = new double[people.length];
        this.energy = new double[people.length];
        this.wishes = new double[people.length * days][];
        var byReason = new double[DayCosts.REASONS];
        for (Reason reason : Reason.values()) {
            byReason[reason.ordinal()] = points.of(RosterRule.valueOf(reason.name()));
        }
        for (PlannedPerson person : people) {
            for (int day = 0; day < days && person.house.costs != null; day++) {
                wishes[person.index * days + day] = person.house.costs.wished(day, byReason);
            }
        }
    }

    /** Takes a row as it is. */
    void take(int person, @Nullable ShiftOption[] row) {
        minutes[person] = 0;
        nights[person] = 0;
        weekends[person] = 0;
        wished[person] = 0;
        for (int day = 0; day < row.length; day++) {
            ShiftOption option = row[day];
            if (option != null) {
                minutes[person] += option.workingMinutes;
                nights[person] += isNight(person, option) ? 1 : 0;
                weekends[person] += people[person].weekend[day] ? 1 : 0;
            }
            wished[person] += wish(person, day, option);
        }
        energy[person] = energy(person, minutes[person], nights[person], weekends[person], wished[person]);
    }

    private boolean isNight(int person, ShiftOption option) {
        return option.figures[people[person].lawOn(option.day).index].night;
    }

    private double wish(int person, int day, @Nullable ShiftOption option) {
        double[] costs = wishes[person * days + day];
        return costs == null ? 0 : costs[option == null ? 0 : option.slot];
    }

    private double energy(int person, long minutes, int nights, int weekends, double wished) {
        long beyond = minutes - people[person].contractMinutes;
        return contractPoints * Math.abs(beyond)
                + overtimePoints * Math.max(0, beyond)
                + nightPoints * nights * nights
                + weekendPoints * weekends * weekends
                + wished;
    }

    /** Energy of a row as last taken. */
    double energy(int person) {
        return energy[person];
    }

    /** Energy that a row would gain. */
    double change(RowChange change) {
        int person = change.person;
        long thenMinutes = minutes[person];
        int thenNights = nights[person];
        int thenWeekends = weekends[person];
        double thenWished = wished[person];
        boolean[] weekend = people[person].weekend;
        for (int i = 0; i < change.size; i++) {
            int day = change.days[i];
            ShiftOption old = change.old[i];
            ShiftOption now = change.now[i];
            if (old != null) {
                thenMinutes -= old.workingMinutes;
                thenNights -= isNight(person, old) ? 1 : 0;
                thenWeekends -= weekend[day] ? 1 : 0;
            }
            if (now != null) {
                thenMinutes += now.workingMinutes;
                thenNights += isNight(person, now) ? 1 : 0;
                thenWeekends += weekend[day] ? 1 : 0;
            }
            double[] costs = wishes[person * days + day];
            if (costs != null) {
                thenWished += costs[now == null ? 0 : now.slot] - costs[old == null ? 0 : old.slot];
            }
        }
        return energy(person, thenMinutes, thenNights, thenWeekends, thenWished) - energy[person];
    }
}
