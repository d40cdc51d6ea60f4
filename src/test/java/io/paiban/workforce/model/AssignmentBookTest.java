package io.paiban.workforce.model;

import static io.paiban.workforce.model.TermsFixtures.SETTINGS;
import static io.paiban.workforce.model.TermsFixtures.day;
import static io.paiban.workforce.model.TermsFixtures.hours;
import static io.paiban.workforce.model.TermsFixtures.permit;
import static io.paiban.workforce.model.TermsFixtures.ruleSet;
import static io.paiban.workforce.model.TermsFixtures.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paiban.workforce.model.Assignment.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentBookTest {

    @Test
    void assignmentsOfOneSubjectOverlapFromTheFirstCommonDayOn() {
        var known = ruleSet(Scope.EMPLOYEE, "0001", 10, 20, "EU-WTD");
        var book = new AssignmentBook(SETTINGS, List.of(known));

        assertThat(book.overlapping(ruleSet(Scope.EMPLOYEE, "0001", 1, 9, "EU-WTD")))
                .isEmpty();
        assertThat(book.overlapping(ruleSet(Scope.EMPLOYEE, "0001", 1, 10, "EU-WTD")))
                .containsExactly(known);
        assertThat(book.overlapping(ruleSet(Scope.EMPLOYEE, "0001", 20, null, "EU-WTD")))
                .containsExactly(known);
        assertThat(book.overlapping(ruleSet(Scope.EMPLOYEE, "0001", 21, null, "EU-WTD")))
                .isEmpty();
        assertThat(book.overlapping(known.with(day(30), null))).isEmpty();
    }

    @Test
    void assignmentsOfDifferentTermsOrSubjectsDoNotOverlap() {
        var book = new AssignmentBook(SETTINGS, List.of(ruleSet(Scope.EMPLOYEE, "0001", 1, null, "EU-WTD")));

        assertThat(book.overlapping(hours(1, null, "20"))).isEmpty();
        assertThat(book.overlapping(team(1, null, "A"))).isEmpty();
        assertThat(book.overlapping(ruleSet(Scope.EMPLOYEE, "0002", 1, null, "EU-WTD")))
                .isEmpty();
        assertThat(book.overlapping(ruleSet(Scope.TEAM, "0001", 1, null, "EU-WTD")))
                .isEmpty();
        assertThat(book.overlapping(ruleSet(Scope.HOTLINE, null, 1, null, "EU-WTD")))
                .isEmpty();
    }

    @Test
    void gapsLieBetweenNeighboursThatSetTheSameTerm() {
        var early = ruleSet(Scope.TEAM, "A", 1, 5, "EU-WTD");
        var middle = ruleSet(Scope.TEAM, "A", 10, 20, "EU-WTD");
        var late = ruleSet(Scope.TEAM, "A", 22, null, "EU-WTD");
        var book = new AssignmentBook(SETTINGS, List.of(late, early, middle, ruleSet(Scope.TEAM, "B", 7, 7, "EU-WTD")));

        assertThat(book.gapsAround(early, Term.RULE_SET)).containsExactly(new Days(day(6), day(9)));
        assertThat(book.gapsAround(middle, Term.RULE_SET))
                .containsExactly(new Days(day(6), day(9)), new Days(day(21), day(21)));
        assertThat(book.gapsAround(late, Term.RULE_SET)).containsExactly(new Days(day(21), day(21)));
        assertThat(book.gapsAround(middle, Term.TEAM)).isEmpty();
    }

    @Test
    void daysAndPermitsIncludeBothEnds() {
        assertThat(permit(5, 6).covers(day(4))).isFalse();
        assertThat(permit(5, 6).covers(day(5))).isTrue();
        assertThat(permit(5, 6).covers(day(6))).isTrue();
        assertThat(permit(5, 6).covers(day(7))).isFalse();
        assertThat(new Days(day(5), day(5)).holds(day(5))).isTrue();
        assertThat(new Days(day(5), day(5)).words()).isEqualTo("on 2026-03-05");
        assertThat(new Days(day(5), day(6)).words()).isEqualTo("from 2026-03-05 to 2026-03-06");
        assertThat(new Days(day(5), null).words()).isEqualTo("from 2026-03-05 on");
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(day(5), day(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> permit(5, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permit("a", "b", "c", 0, Permit.Cycle.YEAR, day(1), day(2)));
    }
}
