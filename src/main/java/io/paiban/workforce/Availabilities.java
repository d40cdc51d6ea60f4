package io.paiban.workforce;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.workforce.model.Availability;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.store.AvailabilityStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When people can, would rather, or would rather not work. An agent enters and reads only their own. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Availabilities {

    private final Hotlines hotlines;
    private final People people;
    private final Instance<KnownShiftTypes> shiftTypes;
    private final AvailabilityStore store;

    Availabilities(Hotlines hotlines, People people, Instance<KnownShiftTypes> shiftTypes, AvailabilityStore store) {
        this.hotlines = hotlines;
        this.people = people;
        this.shiftTypes = shiftTypes;
        this.store = store;
    }

    /**
     * What touches the given days, both inclusive, by first day and person.
     *
     * @param employee whose; null = everybody's, or the caller's own where the caller is only an agent
     * @throws RequestFailure with {@code NOT_ALLOWED}
     */
    public List<Availability> list(
            String hotline, @Nullable String employee, LocalDate from, LocalDate to, Caller caller) {
        hotlines.get(hotline);
        var whose = employee == null && caller.isOnlyAgent() ? caller.employee() : employee;
        if (whose != null) {
            caller.readPerson(whose);
        }
        return store.list(hotline, from, to).stream()
                .filter(one -> whose == null || one.employee().equals(whose))
                .toList();
    }

    /** @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong, or {@code NOT_ALLOWED} */
    public Availability add(String hotline, AvailabilityEntry entry, Caller caller) {
        hotlines.get(hotline);
        var whose = entry;
        if (caller.isOnlyAgent() && caller.employee() != null) {
            whose = entry.employee() == null ? entry.by(caller.employee()) : entry;
            requireOwn(whose.employee(), caller);
        }
        var numbers = people.list(hotline).stream().map(Employee::number).collect(Collectors.toSet());
        var types = new HashSet<String>();
        shiftTypes.forEach(known -> types.addAll(known.codes(hotline)));
        var availability = whose.toAvailability(numbers, types);
        store.add(hotline, availability);
        return availability;
    }

    /** @throws RequestFailure with {@code AVAILABILITY_NOT_FOUND} or {@code NOT_ALLOWED} */
    public void delete(String hotline, UUID id, Caller caller) {
        hotlines.get(hotline);
        var known = store.find(hotline, id)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.AVAILABILITY_NOT_FOUND,
                        "There is no availability with the id (%s).".formatted(id)));
        requireOwn(known.employee(), caller);
        store.delete(id);
    }

    private static void requireOwn(String employee, Caller caller) {
        if (caller.isOnlyAgent() && !employee.equals(caller.employee())) {
            throw new RequestFailure(ProblemType.NOT_ALLOWED, "An agent may tell only when they themselves can work.");
        }
    }
}
