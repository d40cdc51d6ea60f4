package io.paiban.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.RuleBook;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REFERENCE = Path.of("../shared/labour/rulesets.json");
    private static final Set<String> HEADER = Set.of(
            "id",
            "version",
            "effective_from",
            "effective_to",
            "inherits",
            "supersedes",
            "jurisdiction",
            "name_zh",
            "time_zone",
            "note");

    /** Words, not figures: the same in our own words. */
    private static final Set<String> WORDS = Set.of("period_norm_note");

    private static final RuleBook BOOK = RuleSets.builtIn();

    static Stream<LabourLaw> laws() {
        return BOOK.list().stream();
    }

    @Test
    void eightRuleSetsShipWithTheProduct() {
        assertThat(BOOK.list())
                .extracting(LabourLaw::name)
                .containsExactly(
                        "CN-COMPREHENSIVE-QUARTER/2025.1",
                        "CN-FLEXIBLE/2025.1",
                        "CN-STANDARD/2014.1",
                        "CN-STANDARD/2025.1",
                        "DE-ARBZG/1994.1",
                        "EU-WTD/2003.88",
                        "UK-WTR/1998.1",
                        "US-CA/2000.1");
    }

    /** With what they inherit, the parameters are the reference's, to the letter. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void everyParameterIsTheReferences(LabourLaw law) throws IOException {
        assumeTrue(Files.exists(REFERENCE), "There is no reference (%s).".formatted(REFERENCE));
        var reference = resolved(JSON.readTree(REFERENCE.toFile()).get("rule_sets"), law.name());
        var ours = resolved(JSON.readTree(document()).get("rule_sets"), law.name());

        reference.properties().forEach(parameter -> {
            if (!WORDS.contains(parameter.getKey())) {
                assertThat(withoutNotes(ours.get(parameter.getKey())))
                        .as(parameter.getKey())
                        .isEqualTo(withoutNotes(parameter.getValue()));
            }
        });
    }

    /** "With a source for each rule." */
    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void everyLimitHasASource(LabourLaw law) {
        for (var rule : LegalRule.values()) {
            for (var limit : law.limits(rule)) {
                assertThat(law.source(limit.parameter()))
                        .as(law + " " + rule.id())
                        .isNotBlank();
            }
        }
        var tables = Stream.of(
                RuleParameter.BREAK_RULES,
                RuleParameter.MEAL_RULES,
                RuleParameter.REST_BREAK_PAID_MIN,
                RuleParameter.CYCLE);
        tables.filter(parameter -> law.values().containsKey(parameter))
                .filter(parameter -> !(law.values().get(parameter) instanceof List<?> list && list.isEmpty()))
                .forEach(parameter -> assertThat(law.source(parameter))
                        .as(law + " " + parameter.id())
                        .isNotBlank());
        assertThat(law.source(RuleParameter.PROTECTED)).isNotBlank();
        assertThat(law.source(RuleParameter.PERMIT_REQUIRED)).isNotBlank();
    }

    /** Limits that are not spelled out in a parameter of their own, worked out by hand. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "CN-STANDARD, DAILY_HOURS, 540 SOFT + 660 HARD",
        "CN-STANDARD, MONTHLY_OVERTIME, 2160 HARD",
        "CN-STANDARD, CONSECUTIVE_DAYS, 6 HARD",
        "CN-STANDARD, AVERAGE_HOURS, ''",
        "CN-COMPREHENSIVE-QUARTER, DAILY_HOURS, ''",
        "CN-COMPREHENSIVE-QUARTER, MONTHLY_OVERTIME, ''",
        "CN-COMPREHENSIVE-QUARTER, WEEKLY_HOURS, ''",
        "CN-COMPREHENSIVE-QUARTER, WEEKLY_REST, 1440 SOFT",
        "CN-FLEXIBLE, MONTHLY_OVERTIME, ''",
        "EU-WTD, CONSECUTIVE_DAYS, 6 SOFT + 12 HARD",
        "EU-WTD, AVERAGE_HOURS, 2880 HARD",
        "EU-WTD, NIGHT_AVERAGE, 2880 HARD",
        "EU-WTD, MAX_SHIFT, 780 HARD",
        "DE-ARBZG, DAILY_HOURS, 600 HARD",
        "DE-ARBZG, DAILY_AVERAGE, 2880 HARD",
        "DE-ARBZG, NIGHT_HOURS, 600 HARD",
        "DE-ARBZG, FREE_SUNDAYS, 15 HARD",
        "DE-ARBZG, WORK_WITHOUT_BREAK, 360 HARD",
        "UK-WTR, DAILY_REST, 660 HARD",
        "UK-WTR, CONSECUTIVE_DAYS, ''",
        "US-CA, DAILY_REST, ''",
    })
    void limitsFollowFromTheParameters(String id, LegalRule rule, String limits) {
        var law = BOOK.find(id, LocalDate.of(2026, 6, 1)).orElseThrow();

        assertThat(law.limits(rule).stream()
                        .map(limit -> limit.value() + " " + limit.severity())
                        .toList())
                .isEqualTo(limits.isEmpty() ? List.of() : List.of(limits.split(" \\+ ")));
    }

    @ParameterizedTest(name = "{0} {1}: {2} weeks")
    @CsvSource({
        "EU-WTD, AVERAGE_HOURS, 17",
        "EU-WTD, NIGHT_AVERAGE, 17",
        "DE-ARBZG, AVERAGE_HOURS, 17",
        "DE-ARBZG, DAILY_AVERAGE, 24",
        "DE-ARBZG, NIGHT_AVERAGE, 4",
        "UK-WTR, AVERAGE_HOURS, 17"
    })
    void averagesAreTakenOverTheReferencePeriod(String id, LegalRule rule, int weeks) {
        assertThat(BOOK.find(id, LocalDate.of(2026, 6, 1)).orElseThrow().averageWeeks(rule))
                .isEqualTo(weeks);
    }

    @Test
    void theYoungHaveStricterLimitsWhereTheLawHasThem() {
        var young = BOOK.find("UK-WTR", "1998.1").orElseThrow().forYoung();

        assertThat(young.limits(LegalRule.DAILY_REST).get(0).value()).isEqualTo(720);
        assertThat(young.limits(LegalRule.WEEKLY_REST).get(0).value()).isEqualTo(2880);
        assertThat(young.breakRules().get(0).workLongerThan()).isEqualTo(270);
        var china = BOOK.find("CN-STANDARD", "2025.1").orElseThrow();
        assertThat(china.forYoung()).isEqualTo(china);
    }

    @Test
    void aVersionIsInForceFromItsFirstDayToItsLast() {
        assertThat(BOOK.find("CN-STANDARD", LocalDate.of(2024, 12, 31))
                        .orElseThrow()
                        .version())
                .isEqualTo("2014.1");
        assertThat(BOOK.find("CN-STANDARD", LocalDate.of(2025, 1, 1))
                        .orElseThrow()
                        .version())
                .isEqualTo("2025.1");
        assertThat(BOOK.find("CN-STANDARD", LocalDate.of(2014, 1, 1))).isPresent();
        assertThat(BOOK.find("CN-STANDARD", LocalDate.of(2013, 12, 31))).isEmpty();
    }

    @Test
    void behindSpecialHoursStandTheStandardOnes() {
        assertThat(BOOK.behind("CN-COMPREHENSIVE-QUARTER")).contains("CN-STANDARD");
        assertThat(BOOK.behind("CN-FLEXIBLE")).contains("CN-STANDARD");
        assertThat(BOOK.behind("CN-STANDARD")).isEmpty();
    }

    @Test
    void inheritanceCopiesWhateverTheDaysAndNullTakesAway() {
        var before = BOOK.find("CN-STANDARD", "2014.1").orElseThrow();
        var special = BOOK.find("CN-COMPREHENSIVE-QUARTER", "2025.1").orElseThrow();

        assertThat(before.limits(LegalRule.DAILY_REST))
                .isEqualTo(BOOK.find("CN-STANDARD", "2025.1").orElseThrow().limits(LegalRule.DAILY_REST));
        assertThat(before.values()).containsEntry(RuleParameter.STATUTORY_HOLIDAY_DAYS, 11L);
        assertThat(special.values()).doesNotContainKey(RuleParameter.DAILY_NORMAL_MIN);
    }

    /** Every parameter that a rule of the audit reads says so, and every name in the reference is known. */
    @Test
    void everyParameterIsDocumented() throws IOException {
        for (var parameter : RuleParameter.values()) {
            assertThat(parameter.meaning()).as(parameter.id()).isNotBlank();
            assertThat(parameter.meaningZh()).as(parameter.id()).isNotBlank();
        }
        assumeTrue(Files.exists(REFERENCE), "There is no reference (%s).".formatted(REFERENCE));
        var unknown = new HashSet<String>();
        for (var ruleSet : JSON.readTree(REFERENCE.toFile()).get("rule_sets")) {
            ruleSet.fieldNames().forEachRemaining(name -> {
                if (!HEADER.contains(name) && RuleParameter.find(name) == null) {
                    unknown.add(name);
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void theReferencesOwnFileHoldsAsItIs() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "There is no reference (%s).".formatted(REFERENCE));

        assertThat(RuleSets.documents(Files.readString(REFERENCE))).hasSize(8);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "shift_gap_min | -1 | must be a whole number of minutes from 0",
                "max_consecutive_workdays | -1 | must be a whole number of days from 0",
                "daily_normal_min | 7.5 | must be a whole number of minutes",
                "daily_normal_min | \"PT8H\" | must be a whole number of minutes",
                "shift_gap_hours | 11 | is not a parameter; did you mean shift_gap_min (in min)",
                "shift_gab_min | 600 | is not a parameter; did you mean shift_gap_min",
                "qqq | 600 | is not a parameter",
                "shift_gap_severity | \"HARSH\" | must be one of HARD, SOFT, INFO",
                "hours_system | \"ODD\" | must be one of STANDARD",
                "week_start | \"FUNDAY\" | must be a weekday such as MONDAY",
                "night_window | [\"22:00\"] | must be two times",
                "night_window | [\"22:00\", \"22:00\"] | the window would be empty",
                "night_window | [\"22:00\", \"6 Uhr\"] | must be a time such as 06:00",
                "weekly_max_reference | {\"default\": \"SOON\"} | must be a period such as 17_WEEKS",
                "period_norm_min | {\"FORTNIGHT\": 4800} | is no cycle",
                "multipliers | {\"OT_HOLIDAY\": -3} | must be a number from 0 to 1000",
                "break_rules | [{\"break_min\": 30}] | is missing",
                "break_rules | [{\"work_longer_than_min\": 360, \"break\": 30}] | is not known here",
                "protected | [{\"no_night\": true}] | is missing",
                "ot_rounding | {\"unit\": 0, \"mode\": \"NONE\"} | must be at least one minute",
                "weekly_rest_min | 20160 | must be shorter than weekly_rest_window_days",
                "ot_daily_soft_min | 240 | must not be above ot_daily_hard_min",
            })
    void aValueThatCannotBeIsRefusedWithItsCure(String parameter, String value, String reason) throws IOException {
        var own = JSON.createObjectNode();
        own.set(parameter, JSON.readTree(value));

        assertThat(faults(document("OWN", "1", "2026-01-01", own)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).startsWith(parameter);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        var own = (ObjectNode) JSON.readTree(
                "{\"shift_gap_min\": -1, \"weekly_rest_min\": \"24 h\", \"nonsense\": 1, \"week_start\": 1}");

        assertThat(faults(document("OWN", "1", "2026-01-01", own)))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("shift_gap_min", "weekly_rest_min", "nonsense", "week_start");
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        var document =
                document("OWN", "1", "2026-01-01", JSON.createObjectNode()).put("effective_to", "2025-12-31");

        assertThat(faults(document)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("effective_to");
            assertThat(fault.reason()).contains("is before effective_from (2026-01-01)");
        });
    }

    @Test
    void aCircleOfInheritanceIsRefusedWithItsWay() {
        var one = document("ONE", "1", "2026-01-01", JSON.createObjectNode()).put("inherits", "TWO/1");
        var two = document("TWO", "1", "2026-01-01", JSON.createObjectNode()).put("inherits", "ONE/1");

        assertThat(faults(one, two)).extracting(Fault::reason).anySatisfy(reason -> assertThat(reason)
                .contains("goes round in a circle: ONE/1 → TWO/1 → ONE/1"));
    }

    @Test
    void aParentThatIsNotThereIsRefused() {
        var document =
                document("OWN", "1", "2026-01-01", JSON.createObjectNode()).put("inherits", "GONE/1");

        assertThat(faults(document)).singleElement().satisfies(fault -> {
            assertThat(fault.value()).isEqualTo("GONE/1");
            assertThat(fault.reason()).contains("is not a known version");
        });
    }

    @ParameterizedTest(name = "second version from {0}")
    @CsvSource({
        "2026-06-30, overlaps OWN/1, which holds until 2026-06-30",
        "2026-07-02, leaves no law from 2026-07-01 to 2026-07-01"
    })
    void versionsThatOverlapOrLeaveAGapAreRefused(String from, String reason) {
        var first = document("OWN", "1", "2026-01-01", JSON.createObjectNode()).put("effective_to", "2026-06-30");
        var second = document("OWN", "2", from, JSON.createObjectNode());

        assertThat(faults(first, second)).singleElement().satisfies(fault -> assertThat(fault.reason())
                .contains(reason));
    }

    @Test
    void aVersionEndsTheDayBeforeTheOneThatSupersedesIt() {
        var first = document("OWN", "1", "2026-01-01", JSON.createObjectNode());
        var second = document("OWN", "2", "2027-01-01", JSON.createObjectNode()).put("supersedes", "OWN/1");

        assertThat(faults(first, second)).isEmpty();
        var book = RuleBooks.of(List.of(read(first), read(second)), new Faults());
        assertThat(book.find("OWN", "1").orElseThrow().effectiveTo()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aRuleSetWithAPermitNeedsOneWithoutBehindIt() {
        var own = JSON.createObjectNode().put("permit_required", true);

        assertThat(faults(document("OWN", "1", "2026-01-01", own)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("must inherit from one that needs none"));
    }

    @Test
    void comprehensiveHoursNeedACycleAndItsNorm() {
        var own = JSON.createObjectNode().put("hours_system", "COMPREHENSIVE");

        assertThat(faults(document("OWN", "1", "2026-01-01", own)))
                .extracting(Fault::field)
                .contains("cycle");
        assertThat(faults(document("OWN", "1", "2026-01-01", own.deepCopy().put("cycle", "YEAR"))))
                .extracting(Fault::field)
                .containsExactly("period_norm_min");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"rule_sets\": 3}", "{\"rule_sets\": [3]}", "[1, 2", "null"})
    void whatIsNoDocumentIsNoRuleSet(String json) {
        try {
            assertThat(RuleSets.documents(json)).isEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("rule sets");
        }
    }

    @Test
    void namesInCamelCaseAndParametersApartMeanTheSame() throws IOException {
        var apart = JSON.readTree(
                "{\"id\":\"OWN\",\"version\":\"1\",\"effectiveFrom\":\"2026-01-01\",\"parameters\":{\"shiftGapMin\":600}}");

        assertThat(read(apart).values()).containsEntry(RuleParameter.SHIFT_GAP_MIN, 600L);
        assertThat(read(read(apart).toJson())).isEqualTo(read(apart));
    }

    @Test
    void brokenSeverityMeansHardUnlessSaid() {
        var own = JSON.createObjectNode().put("shift_gap_min", 600);
        var law = RuleBooks.of(List.of(read(document("OWN", "1", "2026-01-01", own))), new Faults())
                .find("OWN", "1")
                .orElseThrow();

        assertThat(law.limits(LegalRule.DAILY_REST).get(0).severity()).isEqualTo(Severity.HARD);
    }

    @Test
    void whatDoesNotHoldIsNotBuiltIn() {
        assertThatThrownBy(() -> RuleSets.documents("{\"rule_sets\":[{\"id\":\"X\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version")
                .hasMessageContaining("effective_from");
    }

    private static ObjectNode document(String id, String version, String from, ObjectNode parameters) {
        var document = JSON.createObjectNode();
        document.put("id", id).put("version", version).put("effective_from", from);
        document.put("hours_system", "STANDARD");
        if (parameters.has("hours_system")) {
            document.remove("hours_system");
        }
        // A rule set of everything that the cases above look at, so that each breaks one thing only.
        if (!parameters.has("ot_daily_hard_min")) {
            document.put("ot_daily_hard_min", 180);
        }
        document.setAll(parameters);
        return document;
    }

    private static RuleSetDocument read(JsonNode node) {
        return RuleSetDocument.read(node, new Faults());
    }

    private static List<Fault> faults(JsonNode... nodes) {
        var faults = new Faults();
        var documents = new ArrayList<RuleSetDocument>();
        for (var node : nodes) {
            var document = RuleSetDocument.read(node, faults);
            if (document != null) {
                documents.add(document);
            }
        }
        RuleBooks.of(documents, faults);
        return faults.list();
    }

    private static JsonNode withoutNotes(JsonNode value) {
        if (value == null || !value.isArray()) {
            return value;
        }
        var list = value.deepCopy();
        list.forEach(one -> {
            if (one instanceof ObjectNode object) {
                object.remove("note");
            }
        });
        return list;
    }

    /** A version's parameters with what it inherits. */
    private static ObjectNode resolved(JsonNode all, String key) {
        var own = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> key.equals(
                        one.get("id").asText() + "/" + one.get("version").asText()))
                .findFirst()
                .orElseThrow();
        var parameters =
                own.hasNonNull("inherits") ? resolved(all, own.get("inherits").asText()) : JSON.createObjectNode();
        var from = own.has("parameters") ? own.get("parameters") : own;
        from.properties().forEach(parameter -> {
            if (!HEADER.contains(parameter.getKey())) {
                parameters.set(parameter.getKey(), parameter.getValue());
            }
        });
        return parameters;
    }

    private static String document() throws IOException {
        try (var resource = RuleSets.class.getResourceAsStream("/labour/rule-sets.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
