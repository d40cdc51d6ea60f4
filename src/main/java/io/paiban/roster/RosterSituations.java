package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.RosterSituation;
import io.paiban.roster.store.RosterStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Hands out rosters with everything that changes of them are judged by. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterSituations {

    private final Rosters rosters;
    private final RosterPeople people;
    private final RosterProblems problems;
    private final RosterAudits audits;
    private final ShiftTypes shiftTypes;
    private final Hotlines hotlines;
    private final RosterStore store;

    RosterSituations(
            Rosters rosters,
            RosterPeople people,
            RosterProblems problems,
            RosterAudits audits,
            ShiftTypes shiftTypes,
            Hotlines hotlines,
            RosterStore store) {
        this.rosters = rosters;
        this.people = people;
        this.problems = problems;
        this.audits = audits;
        this.shiftTypes = shiftTypes;
        this.hotlines = hotlines;
        this.store = store;
    }

    /** The roster as it is now. */
    public RosterSituation of(UUID id, Caller caller) {
        var roster = rosters.get(id, caller);
        var hotline = hotlines.get(roster.hotline());
        var grid = roster.grid(hotline.site(), hotline.interval());
        var everybody = people.of(hotline, roster);
        return new RosterSituation(
                roster,
                grid,
                everybody,
                shiftTypes.list(roster.hotline()),
                store.listShifts(id),
                RosterProblems.demand(problems.groups(roster), problems.requirementGrid(roster), grid),
                audits.heldAgainst(hotline, everybody, roster));
    }
}
