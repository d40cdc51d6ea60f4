package io.paiban.workforce;

import io.paiban.hotline.model.Hotline;
import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalTerms;
import io.paiban.labour.model.RuleBook;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Terms;
import io.paiban.workforce.model.TermsOnDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Under which law each person works on each day: the version in force of the rule set they are assigned to, as it holds for the young where
 * they are, and the standard one behind it where a permit is needed and missing. Each method is one transaction.
 */
@ApplicationScoped
@Transactional
public class EmploymentLaw {

    /** How far beyond the days asked for the law is told: no average and no cycle is longer than a year. */
    private static final int REACH_DAYS = 400;

    private final People people;
    private final RuleSets ruleSets;

    EmploymentLaw(People people, RuleSets ruleSets) {
        this.people = people;
        this.ruleSets = ruleSets;
    }

    /**
     * The terms of everybody, by staff number.
     *
     * @param first first day on which the law must be known, inclusive; before it, and after the last, it is told as far as it is known
     * @param last last such day, inclusive
     * @throws RequestFailure with {@code RULE_SET_NOT_FOUND} where no version is in force on one of these days
     */
    public Map<String, TermsTimeline> of(Hotline hotline, LocalDate first, LocalDate last) {
        return timelines(hotline, first, last, true);
    }

    /** The terms of everybody on some days and around them, as far as they are known; nobody of whom nothing is known. */
    public Map<String, TermsTimeline> asFarAsKnown(Hotline hotline, LocalDate first, LocalDate last) {
        return timelines(hotline, first, last, false);
    }

    private Map<String, TermsTimeline> timelines(
            Hotline hotline, LocalDate first, LocalDate last, boolean mustBeKnown) {
        var book = ruleSets.book();
        var young = new HashMap<LabourLaw, LabourLaw>();
        var terms = people.terms(hotline.code());
        var timelines = new HashMap<String, TermsTimeline>();
        for (var employee : people.list(hotline.code())) {
            var own = terms.get(employee.number());
            var legal = legal(own, employee.restrictions(), book, young, first, last, mustBeKnown);
            if (!legal.isEmpty()) {
                timelines.put(employee.number(), new TermsTimeline(legal));
            }
        }
        return timelines;
    }

    private static List<LegalTerms> legal(
            Terms terms,
            List<Restriction> restrictions,
            RuleBook book,
            Map<LabourLaw, LabourLaw> young,
            LocalDate first,
            LocalDate last,
            boolean mustBeKnown) {
        var found = new ArrayList<LegalTerms>();
        for (var span : terms.spans(first.minusDays(REACH_DAYS), last.plusDays(REACH_DAYS))) {
            var cuts = new TreeSet<LocalDate>();
            cuts.add(span.from());
            cuts(span.terms(), book, cuts);
            for (var restriction : restrictions) {
                if (restriction.kind() == Restriction.Kind.YOUNG) {
                    cuts.add(restriction.from());
                    if (restriction.to() != null) {
                        cuts.add(restriction.to().plusDays(1));
                    }
                }
            }
            var inside = new ArrayList<>(cuts.subSet(span.from(), span.to().plusDays(1)));
            for (int i = 0; i < inside.size(); i++) {
                var from = inside.get(i);
                var to = i + 1 < inside.size() ? inside.get(i + 1).minusDays(1) : span.to();
                boolean isNeeded = mustBeKnown && !from.isAfter(last) && !to.isBefore(first);
                var legal = legal(span.terms(), book, from, to, isNeeded ? first : null);
                if (legal != null) {
                    found.add(isYoung(restrictions, from) ? young(legal, young) : legal);
                }
            }
        }
        return merged(found);
    }

    private static void cuts(TermsOnDay terms, RuleBook book, TreeSet<LocalDate> cuts) {
        for (var law : book.list()) {
            boolean isMeant = law.id().equals(terms.ruleSet())
                    || book.behind(terms.ruleSet()).filter(law.id()::equals).isPresent();
            if (isMeant) {
                cuts.add(law.effectiveFrom());
                if (law.effectiveTo() != null) {
                    cuts.add(law.effectiveTo().plusDays(1));
                }
            }
        }
    }

    private static @Nullable LegalTerms legal(
            TermsOnDay terms, RuleBook book, LocalDate from, LocalDate to, @Nullable LocalDate neededFrom) {
        var law = book.find(terms.ruleSet(), from).orElse(null);
        if (law == null) {
            if (neededFrom != null) {
                RuleSets.inForce(book, terms.ruleSet(), from.isBefore(neededFrom) ? neededFrom : from);
            }
            return null;
        }
        if (!law.needsPermit() || terms.permitHolds()) {
            return new LegalTerms(from, to, law, terms.contractMinutes(), null);
        }
        var behind = book.behind(law.id()).flatMap(id -> book.find(id, from)).orElse(law);
        return new LegalTerms(from, to, behind, terms.contractMinutes(), law.name());
    }

    private static boolean isYoung(List<Restriction> restrictions, LocalDate day) {
        return restrictions.stream()
                .anyMatch(restriction -> restriction.kind() == Restriction.Kind.YOUNG
                        && !day.isBefore(restriction.from())
                        && (restriction.to() == null || !day.isAfter(restriction.to())));
    }

    private static LegalTerms young(LegalTerms terms, Map<LabourLaw, LabourLaw> young) {
        var law = young.computeIfAbsent(terms.law(), LabourLaw::forYoung);
        return new LegalTerms(terms.from(), terms.to(), law, terms.contractWeekMinutes(), terms.withoutPermit());
    }

    /** Neighbours that say the same become one. */
    private static List<LegalTerms> merged(List<LegalTerms> terms) {
        var merged = new ArrayList<LegalTerms>();
        for (var next : terms) {
            var before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && before.saysTheSame(next)) {
                merged.set(
                        merged.size() - 1,
                        new LegalTerms(
                                before.from(),
                                next.to(),
                                before.law(),
                                before.contractWeekMinutes(),
                                before.withoutPermit()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
