package io.paiban.roster;

import io.paiban.platform.problem.Faults;
import io.paiban.roster.dayplan.ActivityRequest;
import io.paiban.roster.dayplan.ActivityRequest.Kind;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What an activity request must keep to, whatever the hotline knows. */
final class ActivityRequestRules {

    private static final int MOST_PEOPLE = 500;
    private static final int MOST_AT_A_MEETING = 100;
    private static final int MOST_DAYS = 366;
    private static final int SHORTEST_BLOCK = 5;
    private static final int LONGEST_BLOCK = 480;
    private static final int SHORTEST_WORK_BLOCK = 15;
    private static final int MOST_BLOCKS = 100;

    private ActivityRequestRules() {}

    static void check(ActivityRequest request, Faults faults) {
        who(request, faults);
        minutes(request, faults);
        block(request, faults);
        days(request, faults);
        wholeMinute("earliest", request.earliest(), faults);
        wholeMinute("latest", request.latest(), faults);
        faults.require(
                request.kind() != Kind.TRAINING || request.floor() == ActivityRequest.Floor.REQUIRED,
                "floor",
                request.floor(),
                "must be REQUIRED: training lies in troughs only");
    }

    /** Whether the days are such that they can be counted through. */
    static boolean areDays(ActivityRequest request) {
        return isYear(request)
                && !request.to().isBefore(request.from())
                && request.to().isBefore(request.from().plusDays(MOST_DAYS));
    }

    private static boolean isYear(ActivityRequest request) {
        return request.from().getYear() >= 1990 && request.from().getYear() <= 2200;
    }

    private static void days(ActivityRequest request, Faults faults) {
        faults.require(isYear(request), "from", request.from(), "must lie from 1990 to 2200");
        faults.require(
                !isYear(request) || areDays(request),
                "to",
                request.to(),
                "must not lie before from, and less than %d days after it".formatted(MOST_DAYS));
    }

    private static void who(ActivityRequest request, Faults faults) {
        int ways = (request.employees().isEmpty() ? 0 : 1)
                + (request.team() == null ? 0 : 1)
                + (request.role() == null ? 0 : 1);
        faults.require(ways <= 1, "employees", null, "give employees, team or role, not several of them");
        int most = request.kind() == Kind.MEETING ? MOST_AT_A_MEETING : MOST_PEOPLE;
        faults.require(
                request.employees().size() <= most,
                "employees",
                request.employees().size(),
                "must be %d at most".formatted(most));
        faults.require(
                request.kind() != Kind.MEETING || request.employees().size() >= 2,
                "employees",
                request.employees().size(),
                "must name at least two people for a meeting");
    }

    private static void minutes(ActivityRequest request, Faults faults) {
        int most =
                switch (request.kind()) {
                    case TRAINING -> 10_080;
                    case MEETING -> 480;
                    case HANDOVER -> 120;
                    case DEFERRABLE -> 6_000;
                };
        int least =
                switch (request.kind()) {
                    case TRAINING, MEETING -> SHORTEST_BLOCK;
                    case HANDOVER -> 1;
                    case DEFERRABLE -> SHORTEST_WORK_BLOCK;
                };
        faults.require(request.minutes() != null || request.kind() == Kind.DEFERRABLE, "minutes", null, "is missing");
        faults.require(
                request.minutes() == null || request.minutes() >= least && request.minutes() <= most,
                "minutes",
                request.minutes(),
                "must be from %d to %d".formatted(least, most));
    }

    private static void block(ActivityRequest request, Faults faults) {
        var block = request.blockMinutes();
        if (block == null) {
            return;
        }
        faults.require(
                request.kind() == Kind.TRAINING || request.kind() == Kind.DEFERRABLE,
                "blockMinutes",
                block,
                "is for training and work that can wait only");
        int least = request.kind() == Kind.DEFERRABLE ? SHORTEST_WORK_BLOCK : SHORTEST_BLOCK;
        faults.require(
                block >= least && block <= LONGEST_BLOCK,
                "blockMinutes",
                block,
                "must be from %d to %d".formatted(least, LONGEST_BLOCK));
        faults.require(
                request.kind() != Kind.TRAINING
                        || request.minutes() == null
                        || request.minutes() <= (long) block * MOST_BLOCKS,
                "blockMinutes",
                block,
                "must cut the minutes into %d blocks at most".formatted(MOST_BLOCKS));
    }

    private static void wholeMinute(String field, @Nullable LocalTime time, Faults faults) {
        faults.require(
                time == null || time.getSecond() == 0 && time.getNano() == 0, field, time, "must be a whole minute");
    }
}
