package io.paiban.labour;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.LawCases.Case;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalAudit;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.labour.model.TimeWindow;
import io.paiban.labour.model.WorkRecord;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every breach of every rule of every rule set is found, and every parameter makes a difference. */
class EveryRuleTest {

    /** Parameters that no case here turns on, each with the test that does. */
    private static final Set<RuleParameter> SHOWN_ELSEWHERE = EnumSet.of(
            // LegalAuditHoursTest: norms, leave, holidays, months, averages over a past.
            RuleParameter.PERIOD_NORM_METHOD,
            RuleParameter.LEAVE_CREDIT_IN_PERIOD,
            RuleParameter.HOLIDAY_BASIS,
            RuleParameter.PERIOD_ATTRIBUTION,
            RuleParameter.MULTIPLIERS,
            RuleParameter.DAILY_NORM_COUNTS_HOLIDAY_MINUTES,
            RuleParameter.WEEKLY_MAX_REFERENCE,
            RuleParameter.NIGHT_AVG_REFERENCE,
            RuleParameter.NIGHT_REFERENCE,
            RuleParameter.DAILY_AVG_REFERENCE,
            RuleParameter.OT_EMERGENCY_EXEMPT_REASONS,
            // RollingRestTest and LegalAuditRestTest: both ways to look for the weekly rest.
            RuleParameter.WEEKLY_REST_BASIS,
            // RuleSetsTest and AuditResourceTest: the young.
            RuleParameter.SHIFT_GAP_MIN_YOUNG,
            RuleParameter.WEEKLY_REST_MIN_YOUNG,
            RuleParameter.BREAK_RULES_YOUNG,
            // AuditResourceTest: a missing permit is a matter of the person's terms; what is protected is kept with the
            // person.
            RuleParameter.PERMIT_REQUIRED,
            RuleParameter.PROTECTED,
            // Another name for the same figure where the law has both.
            RuleParameter.NIGHT_AVG_LIMIT_MIN);

    /** Without these the rule goes on by another parameter. */
    private static final Set<RuleParameter> WITH_ANOTHER_BEHIND = EnumSet.of(
            RuleParameter.PERIOD_NORM_MIN,
            RuleParameter.REST_BREAK_NOT_REQUIRED_BELOW_MIN,
            RuleParameter.NIGHT_DAILY_MAX_MIN);

    static Stream<LabourLaw> laws() {
        return RuleSets.builtIn().list().stream();
    }

    static Stream<Case> cases() {
        return laws().flatMap(law -> LawCases.of(law).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void theLegalWeeksAreLegal(LabourLaw law) {
        var record = new WorkRecord(
                "ana",
                new io.paiban.shared.time.SiteTime(java.time.ZoneId.of("Asia/Shanghai")),
                TermsTimeline.always(law, 2400),
                LawCases.calendar(),
                java.time.LocalDate.of(2026, 1, 1),
                java.time.LocalDate.of(2026, 12, 31),
                LawCases.legalWeeks(),
                List.of(),
                Set.of());

        assertThat(LegalAudit.of(record)).isEmpty();
        assertThat(LegalAudit.measures(record)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theOneBreachIsFoundAndNoOther(Case one) {
        assertThat(broken(one, one.law()))
                .contains(one.rule() + " " + one.severity())
                .allMatch(found -> found.startsWith(one.rule() + " "));
    }

    /** Each breach is of one unit, so that a limit one unit off would be noticed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void oneUnitLessIsLegal(Case one) {
        if (one.relaxed() != null && one.law().values().get(one.relaxed()) instanceof Long value) {
            assertThat(broken(one, one.law().with(one.relaxed(), value + (isLoosenedByLess(one) ? -1 : 1))))
                    .doesNotContain(one.rule() + " " + one.severity());
        }
    }

    private static boolean isLoosenedByLess(Case one) {
        return one.relaxed() == RuleParameter.FREE_SUNDAYS_PER_YEAR
                || one.rule().slack(1, 0) > 0 && one.relaxed() != RuleParameter.REST_BREAK_NOT_REQUIRED_BELOW_MIN;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void withoutTheParameterThereIsNoRule(Case one) {
        if (one.relaxed() != null && !WITH_ANOTHER_BEHIND.contains(one.relaxed())) {
            assertThat(broken(one, one.law().with(one.relaxed(), null)))
                    .doesNotContain(one.rule() + " " + one.severity());
        }
    }

    /** All rules are broken somewhere, hard and soft as the laws have them. */
    @Test
    void noRuleIsLeftOut() {
        var rules = cases().map(Case::rule).collect(Collectors.toSet());

        assertThat(rules).containsExactlyInAnyOrder(LegalRule.values());
        laws().forEach(law -> {
            var covered = LawCases.of(law).stream()
                    .map(one -> one.rule() + " " + one.severity())
                    .collect(Collectors.toSet());
            for (var rule : LegalRule.values()) {
                law.limits(rule).stream()
                        .filter(limit -> limit.severity() != Severity.INFO)
                        .forEach(limit -> assertThat(covered).as(law.name()).contains(rule + " " + limit.severity()));
            }
        });
    }

    /** Each parameter that the catalogue calls judged changes what is found in some case when it is changed or taken away. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void everyJudgedParameterMakesADifference(LabourLaw law) {
        var cases = LawCases.of(law);
        var idle = new ArrayList<String>();
        for (var parameter : RuleParameter.values()) {
            if (!parameter.judgedBy().isEmpty()
                    && isSaid(law, parameter)
                    && cases.stream().anyMatch(one -> parameter.judgedBy().contains(one.rule()))
                    && !SHOWN_ELSEWHERE.contains(parameter)
                    && cases.stream().noneMatch(one -> isNoticed(one, parameter))) {
                idle.add(parameter.id());
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean isSaid(LabourLaw law, RuleParameter parameter) {
        var value = law.values().get(parameter);
        boolean isReplaced = parameter == RuleParameter.NIGHT_WORKER_IF_MIN_PER_NIGHT
                && law.values().containsKey(RuleParameter.NIGHT_WORK_IF_MORE_THAN_MIN);
        boolean isAddedToNothing = parameter.id().startsWith("ot_daily") && law.dailyNormal() == null;
        return value != null && !(value instanceof List<?> list && list.isEmpty()) && !isAddedToNothing && !isReplaced;
    }

    private static boolean isNoticed(Case one, RuleParameter parameter) {
        var value = one.law().values().get(parameter);
        var before = broken(one, one.law());
        return value != null
                && mutants(one.law(), parameter, value)
                        .anyMatch(mutant -> !broken(one, mutant).equals(before));
    }

    /** The law without the parameter, and with values next to it. */
    private static Stream<LabourLaw> mutants(LabourLaw law, RuleParameter parameter, Object value) {
        var mutants = Stream.<Object>of();
        if (value instanceof Long number) {
            // Fixed weeks are whole weeks.
            int step = parameter == RuleParameter.WEEKLY_REST_WINDOW_DAYS ? 7 : 1;
            mutants = Stream.of(number + step, Math.max(step, number - step));
        } else if (value instanceof Severity severity) {
            mutants = Stream.of(severity == Severity.HARD ? Severity.SOFT : Severity.HARD);
        } else if (value instanceof DayOfWeek day) {
            mutants = Stream.of(day.plus(3));
        } else if (value instanceof TimeWindow window) {
            mutants = Stream.of(new TimeWindow(window.start().plusMinutes(1), window.end()));
        } else if (value instanceof String) {
            mutants = parameter.kind().choices().stream()
                    .filter(choice -> !choice.equals(value))
                    .map(choice -> choice);
        }
        return Stream.concat(Stream.of(law.with(parameter, null)), mutants.map(other -> law.with(parameter, other)));
    }

    private static List<String> broken(Case one, LabourLaw under) {
        return LegalAudit.of(one.record(under)).stream()
                .map(violation -> violation.rule() + " " + violation.severity())
                .distinct()
                .toList();
    }

    /** What a violation says can be checked by hand: rule, version, parameter, source, both languages. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBreachIsExplained(Case one) {
        var violation = LegalAudit.of(one.record(one.law())).get(0);

        assertThat(violation.rule().slack(violation.measured(), violation.allowed()))
                .isNegative();
        assertThat(violation.ruleSet()).isEqualTo(one.law().name());
        assertThat(violation.source()).isNotBlank();
        assertThat(violation.message()).contains("ana").endsWith(".");
        assertThat(violation.messageZh()).contains("ana").endsWith("。");
        if (one.rule() != LegalRule.ONE_SHIFT_A_DAY && one.rule() != LegalRule.OVERLAP) {
            assertThat(RuleParameter.find(violation.parameter())).isNotNull();
        }
    }
}
