package io.paiban.workforce.api;

import io.paiban.platform.problem.Faults;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person as clients send it; see {@link Employee} for the meaning of the fields. 40 contract hours unless said otherwise. */
public record EmployeeBody(
        @Nullable String number,
        @Nullable String name,
        @Nullable Role role,
        @Nullable List<String> languages,
        @Nullable String team,
        @Nullable Boolean leader,
        @Nullable String ruleSet,
        @Nullable BigDecimal contractHours,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leavesOn,
        @Nullable List<RestrictionBody> restrictions) {

    /** A restriction as clients send it. */
    public record RestrictionBody(
            Restriction.@Nullable Kind kind,
            @Nullable Integer minutesPerDay,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        private Restriction toRestriction(int index, Faults faults) {
            var at = "restrictions[%d].".formatted(index);
            faults.present(at + "kind", kind);
            faults.present(at + "from", from);
            faults.require(from == null || to == null || !to.isBefore(from), at + "to", to, "is before from");
            faults.require(
                    kind != Restriction.Kind.PAID_REST || minutesPerDay != null && minutesPerDay > 0,
                    at + "minutesPerDay",
                    minutesPerDay,
                    "must be positive for PAID_REST");
            return new Restriction(kind, minutesPerDay, from, to);
        }
    }

    Employee toEmployee(String address) {
        var faults = new Faults();
        faults.require(
                address.matches("[\\p{L}\\p{N}_.-]{1,40}"), "number", address, "must be 1 to 40 letters or digits");
        faults.require(
                number == null || number.equals(address), "number", number, "must equal the address (" + address + ")");
        faults.present("name", name);
        faults.present("role", role);
        var hours = contractHours == null ? BigDecimal.valueOf(40) : contractHours;
        faults.require(
                People.isContract(hours),
                "contractHours",
                hours,
                "must be above 0 and at most 60, with at most two decimals");
        faults.require(
                hiredOn == null || leavesOn == null || !leavesOn.isBefore(hiredOn),
                "leavesOn",
                leavesOn,
                "is before hiredOn");
        var kept = new ArrayList<Restriction>();
        for (int i = 0; restrictions != null && i < restrictions.size(); i++) {
            kept.add(restrictions.get(i).toRestriction(i, faults));
        }
        faults.throwIfAny();
        return new Employee(
                address,
                name,
                role,
                new TreeSet<>(languages == null ? List.of() : languages),
                team,
                Boolean.TRUE.equals(leader),
                ruleSet,
                hours,
                hiredOn,
                leavesOn,
                kept);
    }
}
