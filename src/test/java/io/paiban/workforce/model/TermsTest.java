package io.paiban.workforce.model;

import static io.paiban.workforce.model.TermsFixtures.day;
import static io.paiban.workforce.model.TermsFixtures.hours;
import static io.paiban.workforce.model.TermsFixtures.permit;
import static io.paiban.workforce.model.TermsFixtures.permitted;
import static io.paiban.workforce.model.TermsFixtures.person;
import static io.paiban.workforce.model.TermsFixtures.ruleSet;
import static io.paiban.workforce.model.TermsFixtures.team;
import static io.paiban.workforce.model.TermsFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.HeldRuleSet.Origin;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void withoutAssignmentsTheRecordAndTheHotlineSayIt() {
        assertThat(terms(person("A", null)).on(day(1)))
                .isEqualTo(new TermsOnDay("CN-STANDARD", BigDecimal.valueOf(40), "A", null, false));
        assertThat(terms(person(null, "EU-WTD")).on(day(1)))
                .isEqualTo(new TermsOnDay("EU-WTD", BigDecimal.valueOf(40), null, null, false));
    }

    @Test
    void anAssignmentHoldsOnItsFirstAndItsLastDayAndNotBesideThem() {
        var terms = terms(person(null, null), ruleSet(Scope.EMPLOYEE, "0001", 10, 20, "EU-WTD"), hours(10, 20, "20"));

        assertThat(terms.on(day(9))).isEqualTo(terms.on(day(21)));
        assertThat(terms.on(day(9)).ruleSet()).isEqualTo("CN-STANDARD");
        assertThat(terms.on(day(10)).ruleSet()).isEqualTo("EU-WTD");
        assertThat(terms.on(day(10)).contractMinutes()).isEqualTo(20 * 60);
        assertThat(terms.on(day(20))).isEqualTo(terms.on(day(10)));
        assertThat(terms.on(day(21)).contractMinutes()).isEqualTo(40 * 60);
    }

    @Test
    void anAssignmentWithoutEndHoldsForEver() {
        var terms = terms(person(null, null), ruleSet(Scope.EMPLOYEE, "0001", 10, null, "EU-WTD"));

        assertThat(terms.on(day(9)).ruleSet()).isEqualTo("CN-STANDARD");
        assertThat(terms.on(day(10_000)).ruleSet()).isEqualTo("EU-WTD");
    }

    /** Day 1 has all five, and each further day one less. */
    @Test
    void thePersonGoesBeforeTheRecordTheRecordBeforeTheTeamTheTeamBeforeTheHotline() {
        var everybody = ruleSet(Scope.HOTLINE, null, 1, 4, "OF-HOTLINE");
        var team = ruleSet(Scope.TEAM, "A", 1, 3, "OF-TEAM");
        var own = ruleSet(Scope.EMPLOYEE, "0001", 1, 1, "OF-PERSON");

        var withRecord = terms(person("A", "OF-RECORD"), everybody, team, own);
        assertThat(withRecord.ruleSet(day(1))).isEqualTo(new HeldRuleSet("OF-PERSON", null, Origin.PERSON));
        assertThat(withRecord.ruleSet(day(2))).isEqualTo(new HeldRuleSet("OF-RECORD", null, Origin.RECORD));
        assertThat(withRecord.ruleSet(day(5))).isEqualTo(new HeldRuleSet("OF-RECORD", null, Origin.RECORD));

        var without = terms(person("A", null), everybody, team, own);
        assertThat(without.ruleSet(day(1))).isEqualTo(new HeldRuleSet("OF-PERSON", null, Origin.PERSON));
        assertThat(without.ruleSet(day(3))).isEqualTo(new HeldRuleSet("OF-TEAM", null, Origin.TEAM));
        assertThat(without.ruleSet(day(4))).isEqualTo(new HeldRuleSet("OF-HOTLINE", null, Origin.HOTLINE));
        assertThat(without.ruleSet(day(5))).isEqualTo(new HeldRuleSet("CN-STANDARD", null, Origin.SETTINGS));
    }

    @Test
    void assignmentsOfOtherPeopleAndTeamsDoNotMatter() {
        var terms = terms(
                person("A", null),
                ruleSet(Scope.EMPLOYEE, "0002", 1, null, "EU-WTD"),
                ruleSet(Scope.TEAM, "B", 1, null, "EU-WTD"),
                ruleSet(Scope.TEAM, "0001", 1, null, "EU-WTD"),
                ruleSet(Scope.EMPLOYEE, "A", 1, null, "EU-WTD"));

        assertThat(terms.on(day(1)).ruleSet()).isEqualTo("CN-STANDARD");
        assertThat(terms.spans(day(1), day(31))).hasSize(1);
    }

    @Test
    void whoChangesTheTeamComesUnderTheNewTeamsRuleSetOnThatDay() {
        var terms = terms(
                person("A", null),
                team(16, 20, "B"),
                ruleSet(Scope.TEAM, "A", 1, null, "OF-A"),
                ruleSet(Scope.TEAM, "B", 18, null, "OF-B"));

        assertThat(terms.spans(day(1), day(31)))
                .extracting(TermsSpan::from, TermsSpan::to, span -> span.terms().team(), span -> span.terms()
                        .ruleSet())
                .containsExactly(
                        tuple(day(1), day(15), "A", "OF-A"),
                        tuple(day(16), day(17), "B", "CN-STANDARD"),
                        tuple(day(18), day(20), "B", "OF-B"),
                        tuple(day(21), day(31), "A", "OF-A"));
        assertThat(terms.isEverIn("B", new Days(day(1), day(15)))).isFalse();
        assertThat(terms.isEverIn("B", new Days(day(1), day(16)))).isTrue();
        assertThat(terms.isEverIn("B", new Days(day(20), null))).isTrue();
        assertThat(terms.isEverIn("B", new Days(day(21), null))).isFalse();
        assertThat(terms.isEverIn("A", new Days(day(16), day(20)))).isFalse();
        assertThat(terms.isEverIn("A", new Days(day(16), null))).isTrue();
    }

    @Test
    void aSwitchInTheMiddleOfAMonthSplitsIt() {
        var terms = terms(
                person(null, null),
                ruleSet(Scope.EMPLOYEE, "0001", -30, 15, "CN-COMPREHENSIVE"),
                ruleSet(Scope.EMPLOYEE, "0001", 16, null, "EU-WTD"));

        assertThat(terms.spans(day(1), day(31)))
                .extracting(TermsSpan::from, TermsSpan::to, span -> span.terms().ruleSet())
                .containsExactly(tuple(day(1), day(15), "CN-COMPREHENSIVE"), tuple(day(16), day(31), "EU-WTD"));
        assertThat(terms.spans(day(16), day(16))).hasSize(1);
    }

    @Test
    void assignmentsThatChangeNothingDoNotSplitASpan() {
        var terms = terms(
                person(null, null),
                hours(5, 9, "40.00"),
                hours(10, 12, "40"),
                ruleSet(Scope.HOTLINE, null, 7, 8, "CN-STANDARD"));

        assertThat(terms.spans(day(1), day(31))).hasSize(1);
    }

    @Test
    void differentTermsAreSetApartFromEachOther() {
        var terms = terms(person("A", null), hours(5, 25, "30"), team(10, 20, "B"));

        assertThat(terms.spans(day(1), day(31)))
                .extracting(TermsSpan::from, span -> span.terms().contractMinutes() / 60, span -> span.terms()
                        .team())
                .containsExactly(
                        tuple(day(1), 40L, "A"),
                        tuple(day(5), 30L, "A"),
                        tuple(day(10), 30L, "B"),
                        tuple(day(21), 30L, "A"),
                        tuple(day(26), 40L, "A"));
    }

    @Test
    void thePermitIsThatOfTheAssignmentThatGivesTheRuleSetAndTheDayItLapsesBeginsASpan() {
        var permit = permit(5, 20);
        var terms = terms(person(null, null), permitted(1, null, "CN-COMPREHENSIVE", permit));

        assertThat(terms.spans(day(-1), day(31)))
                .extracting(
                        TermsSpan::from,
                        span -> span.terms().ruleSet(),
                        span -> span.terms().permit(),
                        span -> span.terms().permitHolds())
                .containsExactly(
                        tuple(day(-1), "CN-STANDARD", null, false),
                        tuple(day(1), "CN-COMPREHENSIVE", permit, false),
                        tuple(day(5), "CN-COMPREHENSIVE", permit, true),
                        tuple(day(21), "CN-COMPREHENSIVE", permit, false));
    }

    @Test
    void spansNeedAFirstDayThatIsNotAfterTheLast() {
        var terms = terms(person(null, null));

        assertThatIllegalArgumentException().isThrownBy(() -> terms.spans(day(2), day(1)));
        assertThat(terms.spans(day(2), day(2))).containsExactly(new TermsSpan(day(2), day(2), terms.on(day(2))));
    }
}
