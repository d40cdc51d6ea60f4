package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.RuleSetUses;
import io.paiban.labour.model.LabourLaw;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells which hotlines and people work under a rule set, and which published rosters were held against it. */
@ApplicationScoped
class RuleSetsInUse implements RuleSetUses {

    private final Hotlines hotlines;
    private final People people;
    private final RosterStore store;

    RuleSetsInUse(Hotlines hotlines, People people, RosterStore store) {
        this.hotlines = hotlines;
        this.people = people;
        this.store = store;
    }

    @Override
    public List<String> workUnder(String id) {
        var uses = new ArrayList<String>();
        for (var hotline : hotlines.list()) {
            if (hotline.ruleSet().equals(id)) {
                uses.add("the hotline %s works under %s".formatted(hotline.code(), id));
            }
            long assigned = assigned(hotline, id);
            if (assigned > 0) {
                uses.add("%d %s of the hotline %s: assigned to %s"
                        .formatted(assigned, assigned == 1 ? "person" : "people", hotline.code(), id));
            }
        }
        return uses;
    }

    @Override
    public List<String> certifiedUnder(LabourLaw law) {
        int certified = store.listCertifiedUnder(law.name()).size();
        return certified == 0
                ? List.of()
                : List.of("%d published roster%s certified under it"
                        .formatted(certified, certified == 1 ? " was" : "s were"));
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
