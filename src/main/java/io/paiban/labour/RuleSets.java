package io.paiban.labour;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.paiban.labour.model.LabourLaw;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The labour capability's front door: the built-in rule sets and which version of them is in force when. */
@ApplicationScoped
public class RuleSets {

    private static final String BUILT_IN = "/labour/rule-sets.json";

    private final List<LabourLaw> laws;

    /** The rule sets that come with the program. */
    public RuleSets() {
        this(builtIn());
    }

    /**
     * @param json a document of rule sets, each written out in full
     * @throws IllegalArgumentException where a parameter is unknown, missing or negative, or where the versions of a rule set
     *     leave days between them without law or with two
     */
    RuleSets(String json) {
        this.laws = read(json).stream()
                .map(RuleSetDocument::toLaw)
                .sorted(Comparator.comparing(LabourLaw::id).thenComparing(LabourLaw::effectiveFrom))
                .toList();
        checkVersionsFollowOnEachOther();
    }

    /** All versions of all rule sets, by id and first day. */
    public List<LabourLaw> list() {
        return laws;
    }

    /** The version of a rule set that is in force on a day; empty where there is none. */
    public Optional<LabourLaw> find(String id, LocalDate day) {
        return laws.stream()
                .filter(law -> law.id().equals(id) && law.isInForce(day))
                .findFirst();
    }

    /**
     * The version of a rule set that is in force on a day.
     *
     * @throws RequestFailure with {@code RULE_SET_NOT_FOUND}
     */
    public LabourLaw get(String id, LocalDate day) {
        return find(id, day)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.RULE_SET_NOT_FOUND,
                        "No version of the rule set (%s) is in force on %s.".formatted(id, day)));
    }

    /**
     * A version of a rule set, in force or not.
     *
     * @throws RequestFailure with {@code RULE_SET_NOT_FOUND}
     */
    public LabourLaw get(String id, String version) {
        return laws.stream()
                .filter(law -> law.id().equals(id) && law.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.RULE_SET_NOT_FOUND,
                        "There is no rule set (%s) of version (%s).".formatted(id, version)));
    }

    /**
     * Whether the rule set holds on a day only for people with a permit of the labour authority. False where no version is in force.
     * None of the built-in rule sets asks for one yet.
     */
    public boolean requiresPermit(String id, LocalDate day) {
        return false;
    }

    private void checkVersionsFollowOnEachOther() {
        for (int next = 1; next < laws.size(); next++) {
            LabourLaw earlier = laws.get(next - 1);
            LabourLaw later = laws.get(next);
            if (earlier.id().equals(later.id()) && !follows(later, earlier)) {
                throw new IllegalArgumentException(
                        ("The versions (%s) and (%s) of the rule set (%s) overlap or leave a gap:"
                                        + " one ends on %s, the other begins on %s.")
                                .formatted(
                                        earlier.version(),
                                        later.version(),
                                        earlier.id(),
                                        earlier.effectiveTo(),
                                        later.effectiveFrom()));
            }
        }
    }

    private static boolean follows(LabourLaw later, LabourLaw earlier) {
        LocalDate last = earlier.effectiveTo();
        return last != null
                && last.plusDays(1).equals(later.effectiveFrom())
                && !later.version().equals(earlier.version());
    }

    private static List<RuleSetDocument> read(String json) {
        try {
            return new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .readValue(json, Documents.class)
                    .ruleSets();
        } catch (IOException e) {
            throw new IllegalArgumentException("The rule sets cannot be read: %s".formatted(e.getMessage()), e);
        }
    }

    private static String builtIn() {
        try (InputStream resource = RuleSets.class.getResourceAsStream(BUILT_IN)) {
            if (resource == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(BUILT_IN));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Documents(List<RuleSetDocument> ruleSets) {}
}
