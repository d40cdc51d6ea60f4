package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.RuleSetUses;
import io.paiban.labour.model.LabourLaw;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells which hotlines and people work under a rule set, and which published rosters were held against it. */
@ApplicationScoped
class RuleSetsInUse implements RuleSetUses {

    private final Hotlines hotlines;
    private final People people;
    private final RosterStore store;
    private final Clock clock;

    RuleSetsInUse(Hotlines hotlines, People people, RosterStore store, Clock clock) {
        this.hotlines = hotlines;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<String> of(LabourLaw law) {
        var id = law.id();
        var uses = new ArrayList<String>();
        for (var hotline : hotlines.list()) {
            if (law.effectiveFrom().isAfter(hotline.site().dayOf(clock.instant()))) {
                continue;
            }
            if (hotline.ruleSet().equals(id)) {
                uses.add("the hotline %s works under %s".formatted(hotline.code(), id));
            }
            long assigned = assigned(hotline, id);
            if (assigned > 0) {
                uses.add("%d people of the hotline %s are assigned to %s".formatted(assigned, hotline.code(), id));
            }
        }
        int certified = store.listCertifiedUnder(law.name()).size();
        if (certified > 0) {
            uses.add("%d published rosters were certified under it".formatted(certified));
        }
        return uses;
    }

    private long assigned(Hotline hotline, String id) {
        return people.terms(hotline.code()).values().stream()
                .filter(terms -> isEverUnder(terms, id))
                .count();
    }

    private static boolean isEverUnder(Terms terms, String id) {
        return terms.ruleSet(LocalDate.MIN).id().equals(id)
                || terms.changes().stream()
                        .anyMatch(day -> terms.ruleSet(day).id().equals(id));
    }
}
