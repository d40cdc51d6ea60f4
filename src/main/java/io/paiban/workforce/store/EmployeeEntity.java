package io.paiban.workforce.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "employee")
class EmployeeEntity {

    @Embeddable
    record Key(String hotline, String number) {}

    @EmbeddedId
    Key key;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    String languages;
    String team;
    boolean leader;

    @Column(name = "rule_set")
    String ruleSet;

    @Column(name = "contract_hours")
    BigDecimal contractHours;

    @Column(name = "hired_on")
    LocalDate hiredOn;

    @Column(name = "leaves_on")
    LocalDate leavesOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Restriction> restrictions;

    @Version
    long revision;

    EmployeeEntity with(String hotline, Employee employee) {
        if (key == null) {
            key = new Key(hotline, employee.number());
        }
        name = employee.name();
        role = employee.role();
        languages = String.join(" ", employee.languages());
        team = employee.team();
        leader = employee.leader();
        ruleSet = employee.ruleSet();
        contractHours = employee.contractHours();
        hiredOn = employee.hiredOn();
        leavesOn = employee.leavesOn();
        restrictions = employee.restrictions();
        return this;
    }

    Versioned<Employee> toEmployee() {
        var spoken = new TreeSet<String>();
        if (!languages.isEmpty()) {
            spoken.addAll(List.of(languages.split(" ")));
        }
        return new Versioned<>(
                new Employee(
                        key.number(),
                        name,
                        role,
                        spoken,
                        team,
                        leader,
                        ruleSet,
                        contractHours.stripTrailingZeros(),
                        hiredOn,
                        leavesOn,
                        restrictions),
                revision);
    }
}
