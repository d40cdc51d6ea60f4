package io.paiban.workforce.model;

import static io.paiban.workforce.model.TermsFixtures.SETTINGS;
import static io.paiban.workforce.model.TermsFixtures.assignment;
import static io.paiban.workforce.model.TermsFixtures.day;
import static io.paiban.workforce.model.TermsFixtures.permit;
import static io.paiban.workforce.model.TermsFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.workforce.model.Assignment.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of anybody's terms, however assignments lie. */
class TermsLawsTest {

    @Property(tries = 500)
    void spansPartTheDaysAndSayOfEachDayWhatTheDaySays(
            @ForAll("books") List<Assignment> assignments,
            @ForAll("people") Employee person,
            @ForAll @IntRange(min = -5, max = 40) int first,
            @ForAll @IntRange(max = 60) int more) {
        var terms = new Terms(person, new AssignmentBook(SETTINGS, assignments));
        var spans = terms.spans(day(first), day(first + more));

        assertThat(spans.get(0).from()).isEqualTo(day(first));
        assertThat(spans.get(spans.size() - 1).to()).isEqualTo(day(first + more));
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            assertThat(span.to()).isAfterOrEqualTo(span.from());
            if (i > 0) {
                assertThat(span.from()).isEqualTo(spans.get(i - 1).to().plusDays(1));
                assertThat(span.terms()).isNotEqualTo(spans.get(i - 1).terms());
            }
            span.from()
                    .datesUntil(span.to().plusDays(1))
                    .forEach(day -> assertThat(terms.on(day)).as(day.toString()).isEqualTo(span.terms()));
        }
    }

    @Property(tries = 200)
    void theOrderInWhichAssignmentsWereMadeDoesNotMatter(@ForAll("books") List<Assignment> assignments) {
        var backwards = new ArrayList<>(assignments);
        java.util.Collections.reverse(backwards);
        var person = person("A", null);

        assertThat(new Terms(person, new AssignmentBook(SETTINGS, backwards)).spans(day(1), day(60)))
                .isEqualTo(new Terms(person, new AssignmentBook(SETTINGS, assignments)).spans(day(1), day(60)));
    }

    @Property(tries = 200)
    void onEachDayOfAGapNobodySetsTheTermAndOnTheDaysBesideItSomebodyDoes(
            @ForAll("books") List<Assignment> assignments) {
        var book = new AssignmentBook(SETTINGS, assignments);
        for (var assignment : assignments) {
            for (var term : Set.of(Term.RULE_SET, Term.CONTRACT_HOURS, Term.TEAM)) {
                if (!term.isSetBy(assignment)) {
                    continue;
                }
                for (var gap : book.gapsAround(assignment, term)) {
                    gap.from().datesUntil(gap.to().plusDays(1)).forEach(day -> assertThat(
                                    book.find(assignment.scope(), assignment.subject(), term, day))
                            .isEmpty());
                    assertThat(List.of(gap.from().minusDays(1), gap.to().plusDays(1)))
                            .allSatisfy(
                                    day -> assertThat(book.find(assignment.scope(), assignment.subject(), term, day))
                                            .isPresent());
                }
            }
        }
    }

    @Provide
    Arbitrary<Employee> people() {
        return Combinators.combine(
                        Arbitraries.of("A", "B").injectNull(0.3),
                        Arbitraries.of("OF-RECORD").injectNull(0.6))
                .as(TermsFixtures::person);
    }

    /** Assignments as they can be kept: those that would overlap one before them are left out. */
    @Provide
    Arbitrary<List<Assignment>> books() {
        return any().list().ofMaxSize(20).map(all -> {
            var kept = new ArrayList<Assignment>();
            for (var one : all) {
                if (new AssignmentBook(SETTINGS, kept).overlapping(one).isEmpty()) {
                    kept.add(one);
                }
            }
            return List.copyOf(kept);
        });
    }

    private static Arbitrary<Assignment> any() {
        var days = Arbitraries.integers().between(-10, 60);
        var ruleSets = Arbitraries.of("CN-STANDARD", "CN-COMPREHENSIVE", "EU-WTD");
        var permits = Combinators.combine(days, Arbitraries.integers().between(0, 30))
                .as((from, more) -> permit(from, from + more));
        var ofPerson = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 20).injectNull(0.1),
                        ruleSets.injectNull(0.5),
                        Arbitraries.of("20", "40", "40.0").injectNull(0.5),
                        Arbitraries.of("A", "B").injectNull(0.5),
                        permits.injectNull(0.5))
                .as((from, more, ruleSet, hours, team, permit) -> assignment(
                        Scope.EMPLOYEE,
                        "0001",
                        from,
                        more == null ? null : from + more,
                        ruleSet == null && hours == null && team == null ? "EU-WTD" : ruleSet,
                        hours == null ? null : new BigDecimal(hours),
                        team,
                        ruleSet == null ? null : permit));
        var ofGroup = Combinators.combine(
                        Arbitraries.of("A", "B").injectNull(0.3),
                        days,
                        Arbitraries.integers().between(0, 20).injectNull(0.1),
                        ruleSets,
                        permits.injectNull(0.5))
                .as((team, from, more, ruleSet, permit) -> assignment(
                        team == null ? Scope.HOTLINE : Scope.TEAM,
                        team,
                        from,
                        more == null ? null : from + more,
                        ruleSet,
                        null,
                        null,
                        permit));
        return Arbitraries.oneOf(ofPerson, ofGroup);
    }
}
