package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All versions of all rule sets, resolved, and which of them is in force when.
 *
 * <p>A rule set that needs a permit has a rule set behind it that holds without one.
 */
public final class RuleBook {

    private final List<LabourLaw> laws;
    private final Map<String, List<LabourLaw>> byId = new TreeMap<>();
    private final Map<String, String> behind;

    /**
     * @param laws the versions; those of one id do not overlap
     * @param behind the id of the rule set that holds where a permit is missing, by the id of the one that needs it
     */
    public RuleBook(Collection<LabourLaw> laws, Map<String, String> behind) {
        this.laws = laws.stream()
                .sorted(Comparator.comparing(LabourLaw::id).thenComparing(LabourLaw::effectiveFrom))
                .toList();
        this.laws.forEach(law -> byId.computeIfAbsent(law.id(), id -> new java.util.ArrayList<>())
                .add(law));
        this.behind = Map.copyOf(behind);
    }

    /** All versions, by id and first day. */
    public List<LabourLaw> list() {
        return laws;
    }

    /** The version of a rule set that is in force on a day; empty where there is none. */
    public Optional<LabourLaw> find(String id, LocalDate day) {
        for (var law : byId.getOrDefault(id, List.of())) {
            if (law.isInForce(day)) {
                return Optional.of(law);
            }
        }
        return Optional.empty();
    }

    /** A version of a rule set, in force or not. */
    public Optional<LabourLaw> find(String id, String version) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(law -> law.version().equals(version))
                .findFirst();
    }

    /** The id of the rule set that holds where a permit for another one is missing; empty where that one needs none. */
    public Optional<String> behind(String id) {
        return Optional.ofNullable(behind.get(id));
    }
}
