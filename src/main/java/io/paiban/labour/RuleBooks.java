package io.paiban.labour;

import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.RuleBook;
import io.paiban.labour.model.RuleParameter;
import io.paiban.platform.problem.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resolves documents into laws: inheritance, effective days, and the checks that need the whole. */
final class RuleBooks {

    private final Map<String, RuleSetDocument> documents = new TreeMap<>();
    private final Faults faults;

    private RuleBooks(Collection<RuleSetDocument> all, Faults faults) {
        this.faults = faults;
        for (var document : all) {
            if (documents.put(document.name(), document) != null) {
                faults.add("version", document.name(), "stands twice");
            }
        }
    }

    /** Resolves documents and records everything that is wrong between them; what is returned is of use only if nothing is. */
    static RuleBook of(Collection<RuleSetDocument> all, Faults faults) {
        return new RuleBooks(all, faults).book();
    }

    /** The documents that a version inherits from, itself first; it ends before a version that is unknown or comes round again. */
    static List<RuleSetDocument> ancestry(RuleSetDocument document, Map<String, RuleSetDocument> documents) {
        var line = new ArrayList<RuleSetDocument>();
        var next = document;
        while (next != null && !line.contains(next)) {
            line.add(next);
            next = next.inherits() == null ? null : documents.get(next.inherits());
        }
        return line;
    }

    private RuleBook book() {
        var laws = new ArrayList<LabourLaw>();
        var behind = new HashMap<String, String>();
        for (var document : documents.values()) {
            if (inheritanceHolds(document)) {
                var law = law(document);
                check(document, law);
                laws.add(law);
                if (law.needsPermit()) {
                    var standard = standardBehind(document);
                    faults.require(
                            standard != null,
                            "inherits",
                            document.inherits(),
                            "a rule set that needs a permit (%s) must inherit from one that needs none: it holds when the permit lapses"
                                    .formatted(document.name()));
                    if (standard != null) {
                        behind.put(law.id(), standard);
                    }
                }
            }
        }
        followOnEachOther(laws);
        return new RuleBook(laws, behind);
    }

    private boolean inheritanceHolds(RuleSetDocument document) {
        var line = new LinkedHashSet<String>();
        var next = document;
        while (next != null) {
            if (!line.add(next.name())) {
                faults.add(
                        "inherits",
                        document.inherits(),
                        "goes round in a circle: %s → %s. Let one of them inherit from none"
                                .formatted(String.join(" → ", line), next.name()));
                return false;
            }
            if (next.inherits() != null && !documents.containsKey(next.inherits())) {
                faults.add(
                        "inherits",
                        next.inherits(),
                        "is not a known version of a rule set (named by %s)".formatted(next.name()));
                return false;
            }
            next = next.inherits() == null ? null : documents.get(next.inherits());
        }
        return true;
    }

    private LabourLaw law(RuleSetDocument document) {
        var values = new EnumMap<RuleParameter, Object>(RuleParameter.class);
        var sources = new EnumMap<RuleParameter, String>(RuleParameter.class);
        var line = ancestry(document, documents);
        for (int i = line.size() - 1; i >= 0; i--) {
            var own = line.get(i);
            own.values().forEach((parameter, value) -> {
                if (value == null) {
                    values.remove(parameter);
                    sources.remove(parameter);
                } else {
                    boolean isInherited = values.containsKey(parameter);
                    if (!value.equals(values.put(parameter, value)) && isInherited) {
                        sources.put(parameter, "rule set %s, which names no source".formatted(own.name()));
                    }
                }
            });
            own.sources().forEach(sources::put);
        }
        return new LabourLaw(
                document.id(), document.version(), document.effectiveFrom(), end(document), values, sources);
    }

    /** Last day of a version: its own, or the day before the version that supersedes it. */
    private @Nullable LocalDate end(RuleSetDocument document) {
        var own = document.effectiveTo();
        for (var later : documents.values()) {
            if (document.name().equals(later.supersedes())
                    && later.id().equals(document.id())
                    && later.effectiveFrom().isAfter(document.effectiveFrom())) {
                var before = later.effectiveFrom().minusDays(1);
                own = own == null || before.isBefore(own) ? before : own;
            }
        }
        return own;
    }

    private @Nullable String standardBehind(RuleSetDocument document) {
        return ancestry(document, documents).stream()
                .skip(1)
                .filter(ancestor ->
                        !law(ancestor).needsPermit() && !ancestor.id().equals(document.id()))
                .map(RuleSetDocument::id)
                .findFirst()
                .orElse(null);
    }

    private void check(RuleSetDocument document, LabourLaw law) {
        faults.require(
                document.supersedes() == null
                        || documents.containsKey(document.supersedes())
                                && documents.get(document.supersedes()).id().equals(document.id()),
                "supersedes",
                document.supersedes(),
                "is not another version of " + document.id());
        checkFigures(law, faults);
    }

    /** Records what is wrong between the figures of one law. */
    static void checkFigures(LabourLaw law, Faults faults) {
        var values = law.values();
        faults.require(
                !law.restsInFixedWeeks() || law.weeklyRestDays() > 0 && law.weeklyRestDays() % 7 == 0,
                "weekly_rest_window_days",
                law.weeklyRestDays(),
                "must be whole weeks (7, 14, ...) where weekly_rest_basis is FIXED_WEEKS");
        var rest = values.get(RuleParameter.WEEKLY_REST_MIN);
        faults.require(
                rest == null || (long) rest < law.weeklyRestDays() * 1440L,
                "weekly_rest_min",
                rest,
                "must be shorter than weekly_rest_window_days (%d days)".formatted(law.weeklyRestDays()));
        if (law.hoursSystem() == HoursSystem.COMPREHENSIVE) {
            faults.require(
                    values.containsKey(RuleParameter.CYCLE),
                    "cycle",
                    null,
                    "is missing: comprehensive hours are counted over a cycle");
            var cycle = law.cycle();
            faults.require(
                    cycle == null || law.isNormByCalendar() || law.norm(cycle) > 0,
                    "period_norm_min",
                    cycle == null ? null : cycle.name(),
                    "has no norm for the cycle, or set period_norm_method to CALENDAR");
        }
        var days = values.get(RuleParameter.MAX_CONSECUTIVE_WORKDAYS);
        var most = values.get(RuleParameter.MAX_CONSECUTIVE_WORKDAYS_HARD);
        faults.require(
                days == null || most == null || (long) days <= (long) most,
                "max_consecutive_workdays_hard",
                most,
                "must not be below max_consecutive_workdays (%s)".formatted(days));
        var soft = values.get(RuleParameter.OT_DAILY_SOFT_MIN);
        var hard = values.get(RuleParameter.OT_DAILY_HARD_MIN);
        faults.require(
                soft == null || hard == null || (long) soft <= (long) hard,
                "ot_daily_soft_min",
                soft,
                "must not be above ot_daily_hard_min (%s)".formatted(hard));
    }

    private void followOnEachOther(List<LabourLaw> laws) {
        laws.sort(Comparator.comparing(LabourLaw::id).thenComparing(LabourLaw::effectiveFrom));
        for (int next = 1; next < laws.size(); next++) {
            var earlier = laws.get(next - 1);
            var later = laws.get(next);
            if (!earlier.id().equals(later.id())) {
                continue;
            }
            var last = earlier.effectiveTo();
            if (last == null || !last.isBefore(later.effectiveFrom())) {
                faults.add(
                        "effective_from",
                        later.effectiveFrom(),
                        "%s overlaps %s, which holds until %s. Let it supersede that version, or begin later"
                                .formatted(later.name(), earlier.name(), last == null ? "further notice" : last));
            } else if (last.isBefore(later.effectiveFrom().minusDays(1))) {
                faults.add(
                        "effective_from",
                        later.effectiveFrom(),
                        "leaves no law from %s to %s, after %s. Begin on %s, or end that version later"
                                .formatted(
                                        last.plusDays(1),
                                        later.effectiveFrom().minusDays(1),
                                        earlier.name(),
                                        last.plusDays(1)));
            }
        }
    }
}
