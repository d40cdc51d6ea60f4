package io.paiban.roster;

import io.paiban.platform.security.Caller;
import io.paiban.roster.model.CountedWish;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.WishOutcome;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What people wish of a roster's days, what of it counts, and what became of it. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterWishes {

    private static final int DAYS_AFTER_MONDAY = 6;

    private final RosterStore store;
    private final People people;
    private final RosterSettings settings;

    RosterWishes(RosterStore store, People people, RosterSettings settings) {
        this.store = store;
        this.people = people;
        this.settings = settings;
    }

    /** What became of each wish for the roster's days, by day and person. */
    public List<WishOutcome> outcomes(UUID id, Caller caller) {
        var roster = Rosters.get(store, id, caller);
        return WishOutcome.of(counted(roster), store.listShifts(id));
    }

    /** The wishes for the roster's days with what counts of them; weeks that reach over its edges are judged as a whole. */
    List<CountedWish> counted(Roster roster) {
        var first = CountedWish.monday(roster.from());
        var last = CountedWish.monday(roster.lastDay()).plusDays(DAYS_AFTER_MONDAY);
        var wishes = people.listWishes(roster.hotline(), first, last);
        var cap = settings.policy(roster.hotline()).wishPointsAWeek();
        return CountedWish.of(wishes, cap).stream()
                .filter(counted -> roster.holds(counted.wish().workDay()))
                .toList();
    }
}
