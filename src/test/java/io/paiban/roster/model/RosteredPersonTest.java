package io.paiban.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.Protection;
import io.paiban.labour.model.Severity;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RosteredPersonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void restrictionsAreProtectionsAndAgeIsOneAsTheLawSays() {
        var restrictions = Arrays.stream(Restriction.Kind.values())
                .map(kind -> new Restriction(kind, 60, DAY, null))
                .toList();
        var employee = new Employee(
                "0001",
                "Li",
                Role.AGENT,
                new TreeSet<>(),
                null,
                false,
                null,
                BigDecimal.valueOf(40),
                null,
                null,
                restrictions);
        var person = RosteredPerson.under(
                RuleSets.builtIn().find("CN-STANDARD", DAY).orElseThrow(), employee, Set.of(), List.of());

        assertThat(person.protections())
                .containsExactly(
                        new Protection(Protection.Kind.NO_NIGHT, DAY, null),
                        new Protection(Protection.Kind.NO_OVERTIME, DAY, null),
                        new Protection(Protection.Kind.PAID_REST, DAY, null, Severity.SOFT, 60),
                        new Protection(Protection.Kind.NO_NIGHT, DAY, null, Severity.SOFT, 0),
                        new Protection(Protection.Kind.NO_OVERTIME, DAY, null, Severity.SOFT, 0));
    }
}
