package io.paiban.roster;

import io.paiban.platform.security.Caller;
import io.paiban.roster.rotation.RotationReport;
import io.paiban.roster.store.RosterStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where rosters keep to the rotations, and where and why not. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RotationReports {

    private final Rosters rosters;
    private final RosterProblems problems;
    private final Rotations rotations;
    private final RosterStore store;

    RotationReports(Rosters rosters, RosterProblems problems, Rotations rotations, RosterStore store) {
        this.rosters = rosters;
        this.problems = problems;
        this.rotations = rotations;
        this.store = store;
    }

    /** One entry a person who follows a rotation on any day of the roster. */
    public List<RotationReport.OfPerson> of(UUID id, Caller caller) {
        var roster = rosters.get(id, caller);
        return RotationReport.of(problems.of(id), rotations.book(roster.hotline()), store.listShifts(id));
    }
}
