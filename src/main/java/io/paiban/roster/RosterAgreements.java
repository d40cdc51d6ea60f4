package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.AvailabilityPreferences;
import io.paiban.roster.model.CountedWish;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.rule.Agreement;
import io.paiban.workforce.Availabilities;
import io.paiban.workforce.model.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers what is agreed about a roster's days beside the law: rules of the house, availability, wishes. */
@ApplicationScoped
class RosterAgreements {

    private final Hotlines hotlines;
    private final ShiftTypes shiftTypes;
    private final WorkRules rules;
    private final Availabilities availabilities;
    private final RosterWishes wishes;

    RosterAgreements(
            Hotlines hotlines,
            ShiftTypes shiftTypes,
            WorkRules rules,
            Availabilities availabilities,
            RosterWishes wishes) {
        this.hotlines = hotlines;
        this.shiftTypes = shiftTypes;
        this.rules = rules;
        this.availabilities = availabilities;
        this.wishes = wishes;
    }

    /** The rules of the house, with how often any of them was changed. */
    Versioned<List<WorkRule>> rules(Roster roster) {
        return rules.list(roster.hotline());
    }

    /** All of it, as the audit of rules on one person wants it. */
    Agreement of(Roster roster) {
        return new Agreement(rules(roster).value(), preferences(roster), wishes(roster));
    }

    /** What people's availability makes of the roster's days. */
    List<DayPreference> preferences(Roster roster) {
        // A shift of the last day reaches into the day after, and times over midnight into the first.
        var entries = availabilities.list(
                roster.hotline(),
                null,
                roster.from().minusDays(1),
                roster.lastDay().plusDays(1),
                Caller.PAIBAN);
        return AvailabilityPreferences.of(
                entries,
                roster.from(),
                roster.lastDay(),
                hotlines.get(roster.hotline()).site(),
                shiftTypes.codes(roster.hotline()));
    }

    /** The wishes for the roster's days with the points that count of them. */
    List<Wish> wishes(Roster roster) {
        return wishes.counted(roster).stream().map(CountedWish::counted).toList();
    }
}
