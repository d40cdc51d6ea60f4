package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.WorkRule;
import io.paiban.roster.model.WorkRuleConflicts;
import io.paiban.roster.model.WorkRuleLibrary;
import io.paiban.roster.store.WorkRuleStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the house by which a hotline rosters, beside the law. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class WorkRules {

    private static final int MOST_RULES = 500;

    private final Hotlines hotlines;
    private final People people;
    private final ShiftTypes shiftTypes;
    private final WorkRuleStore store;

    WorkRules(Hotlines hotlines, People people, ShiftTypes shiftTypes, WorkRuleStore store) {
        this.hotlines = hotlines;
        this.people = people;
        this.shiftTypes = shiftTypes;
        this.store = store;
    }

    /** The hotline's rules by code, with how often any of them was changed. */
    public Versioned<List<WorkRule>> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /**
     * Rules to begin with.
     *
     * @param hotline code of the hotline of whose shift types they may speak; null = of none
     */
    public List<WorkRule> library(@Nullable String hotline, Caller caller) {
        if (hotline == null) {
            return WorkRuleLibrary.chinese24Hours(List.of());
        }
        caller.enter(hotline);
        return WorkRuleLibrary.chinese24Hours(shiftTypes.list(hotline));
    }

    /** @throws RequestFailure with {@code WORK_RULE_NOT_FOUND} */
    public Versioned<WorkRule> read(String hotline, String code) {
        hotlines.get(hotline);
        return store.find(hotline, code).orElseThrow(() -> notFound(hotline, code));
    }

    /**
     * Makes a rule, or replaces it.
     *
     * @param ifMatch the revision of the rule that the caller has seen; null = whichever it is
     * @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong, or {@code STALE}
     */
    public Versioned<WorkRule> put(String hotline, String code, WorkRuleEntry entry, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        store.find(hotline, code).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        var faults = new Faults();
        var rule = new WorkRuleReading(entry, "", known(hotline), faults).rule(code);
        var all = new ArrayList<>(store.list(hotline).value());
        all.removeIf(known -> known.code().equals(code));
        faults.require(all.size() < MOST_RULES, "code", code, "would be one rule more than %d".formatted(MOST_RULES));
        if (rule != null) {
            all.add(rule);
            WorkRuleConflicts.among(all, people.list(hotline)).stream()
                    .filter(conflict -> conflict.code().equals(code))
                    .forEach(conflict -> faults.add("code", code, contradicts(conflict)));
        }
        faults.throwIfAny();
        return store.put(hotline, rule);
    }

    /**
     * Replaces all rules, or none where anything is wrong with one of them.
     *
     * @param ifMatch the revision of the list that the caller has seen; null = whichever it is
     */
    public Versioned<List<WorkRule>> replace(String hotline, List<WorkRuleEntry> entries, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        Revision.check(ifMatch, store.list(hotline).revision());
        var faults = new Faults();
        faults.require(
                entries.size() <= MOST_RULES, "items", entries.size(), "must be %d at most".formatted(MOST_RULES));
        faults.throwIfAny();
        var known = known(hotline);
        var rules = new ArrayList<WorkRule>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var at = "items[%d].".formatted(i);
            var rule = new WorkRuleReading(entries.get(i), at, known, faults).rule(null);
            if (rule != null) {
                faults.require(
                        places.putIfAbsent(rule.code(), i) == null,
                        at + "code",
                        rule.code(),
                        "stands twice in the list");
                rules.add(rule);
            }
        }
        tellConflicts(rules, people.list(hotline), places, faults);
        faults.throwIfAny();
        return store.replace(hotline, rules);
    }

    private static void tellConflicts(
            List<WorkRule> rules, List<Employee> people, Map<String, Integer> places, Faults faults) {
        WorkRuleConflicts.among(rules, people)
                .forEach(conflict -> faults.add(
                        "items[%d].code".formatted(places.get(conflict.code())),
                        conflict.code(),
                        contradicts(conflict)));
    }

    private static String contradicts(WorkRuleConflicts.Conflict conflict) {
        return "contradicts the rule %s: %s".formatted(conflict.other(), conflict.reason());
    }

    /** @throws RequestFailure with {@code WORK_RULE_NOT_FOUND} or {@code STALE} */
    public void delete(String hotline, String code, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lock(hotline);
        var known = store.find(hotline, code).orElseThrow(() -> notFound(hotline, code));
        Revision.check(ifMatch, known.revision());
        store.delete(hotline, code);
    }

    private WorkRuleReading.Known known(String hotline) {
        var numbers = new HashSet<String>();
        var teams = new HashSet<String>();
        for (var person : people.list(hotline)) {
            numbers.add(person.number());
            Optional.ofNullable(person.team()).ifPresent(teams::add);
        }
        for (var terms : people.terms(hotline).values()) {
            terms.changes()
                    .forEach(day -> Optional.ofNullable(terms.on(day).team()).ifPresent(teams::add));
        }
        return new WorkRuleReading.Known(shiftTypes.codes(hotline), numbers, teams);
    }

    private static RequestFailure notFound(String hotline, String code) {
        return new RequestFailure(
                ProblemType.WORK_RULE_NOT_FOUND,
                "The hotline (%s) has no work rule with the code (%s).".formatted(hotline, code));
    }
}
