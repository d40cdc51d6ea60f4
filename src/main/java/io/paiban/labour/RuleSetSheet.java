package io.paiban.labour;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule set as people read it.
 *
 * @param id the rule set's id
 * @param version the version, unique within the id
 * @param effectiveFrom first day it holds, inclusive
 * @param effectiveTo last day it holds, inclusive, by its own word or because a later version supersedes it; null = without end
 * @param inherits version whose parameters it has beside its own; null = none
 * @param supersedes version that it follows; null = none
 * @param jurisdiction where it holds; null where the document does not say
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param timeZone zone of the jurisdiction, for information: work is judged in the hotline's zone
 * @param note remark
 * @param hoursSystem how normal hours are counted
 * @param builtIn whether it ships with the product, and cannot be changed
 * @param usedBy what needs this version, so that it cannot be changed; empty where nothing does, null in lists and for
 *     whoever is no administrator
 * @param parameters every parameter with its value, inherited ones included, by the names of the document format
 * @param own names of the parameters that this version says itself
 * @param sources where parameters are written
 */
public record RuleSetSheet(
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String inherits,
        @Nullable String supersedes,
        @Nullable String jurisdiction,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String timeZone,
        @Nullable String note,
        String hoursSystem,
        boolean builtIn,
        @Nullable List<String> usedBy,
        Map<String, JsonNode> parameters,
        List<String> own,
        Map<String, String> sources) {

    /** The same without what needs it: that is other people's business. */
    public RuleSetSheet withoutUses() {
        return new RuleSetSheet(
                id,
                version,
                effectiveFrom,
                effectiveTo,
                inherits,
                supersedes,
                jurisdiction,
                nameZh,
                nameEn,
                timeZone,
                note,
                hoursSystem,
                builtIn,
                null,
                parameters,
                own,
                sources);
    }

    /**
     * A parameter on which two versions differ.
     *
     * @param parameter its name
     * @param meaning what it means, in English
     * @param meaningZh the same in Chinese
     * @param unit its unit; empty where it has none
     * @param one the value in the first version; null where it is not set
     * @param other the value in the second
     */
    public record Difference(
            String parameter,
            String meaning,
            String meaningZh,
            String unit,
            @Nullable JsonNode one,
            @Nullable JsonNode other) {}
}
