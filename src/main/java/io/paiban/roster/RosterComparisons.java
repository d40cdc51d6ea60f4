package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.VersionComparison;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.IntervalGrid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Compares versions of a roster. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterComparisons {

    private final Rosters rosters;
    private final RosterPeople people;
    private final RosterProblems problems;
    private final Hotlines hotlines;
    private final RosterStore store;

    RosterComparisons(
            Rosters rosters, RosterPeople people, RosterProblems problems, Hotlines hotlines, RosterStore store) {
        this.rosters = rosters;
        this.people = people;
        this.problems = problems;
        this.hotlines = hotlines;
        this.store = store;
    }

    /**
     * Compares two rosters of a hotline on the days that both have, against the later one's requirement, or the earlier one's where the
     * later has none.
     *
     * @param id the roster before
     * @param other the roster after
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND} or {@code ROSTERS_NOT_COMPARABLE}
     */
    public VersionComparison compare(UUID id, UUID other, Caller caller) {
        var before = rosters.get(id, caller);
        var after = rosters.get(other, caller);
        if (!before.hotline().equals(after.hotline()) || !before.overlaps(after)) {
            throw new RequestFailure(
                    ProblemType.ROSTERS_NOT_COMPARABLE,
                    "The rosters (%s) and (%s) have no day of one hotline in common.".formatted(id, other));
        }
        var hotline = hotlines.get(after.hotline());
        var grid =
                shared(before, after, new IntervalGrid(hotline.site(), after.from(), after.days(), hotline.interval()));
        var judged = after.requirement() == null ? before : after;
        var demand = judged.requirement() == null
                ? List.<io.paiban.roster.model.GroupDemand>of()
                : RosterProblems.demand(problems.groups(judged), problems.requirementGrid(judged), grid);
        var window = new Roster(
                after.id(),
                after.hotline(),
                after.requirement(),
                grid.firstDay(),
                grid.days(),
                after.version(),
                after.state(),
                after.createdAt(),
                after.createdBy(),
                after.publishedAt(),
                after.publishedBy(),
                after.revision());
        return VersionComparison.of(
                grid, people.of(hotline, window), demand, store.listShifts(id), store.listShifts(other));
    }

    private static IntervalGrid shared(Roster one, Roster other, IntervalGrid grid) {
        var first = one.from().isAfter(other.from()) ? one.from() : other.from();
        var last = one.lastDay().isBefore(other.lastDay()) ? one.lastDay() : other.lastDay();
        return new IntervalGrid(
                grid.site(), first, Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1), grid.interval());
    }
}
