package io.paiban.roster;

import io.paiban.hotline.model.Hotline;
import io.paiban.labour.RuleSets;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a roster must know of its people: law, leave, and the published shifts around it. */
@ApplicationScoped
class RosterPeople {

    /** How far rules look over a roster's edges: two weeks hold every rest, run and week that touches it. */
    private static final int CONTEXT_DAYS = 14;

    private final People people;
    private final RuleSets ruleSets;
    private final RosterStore store;

    RosterPeople(People people, RuleSets ruleSets, RosterStore store) {
        this.people = people;
        this.ruleSets = ruleSets;
        this.store = store;
    }

    List<RosteredPerson> of(Hotline hotline, Roster roster) {
        var leave = people.listLeave(hotline.code(), roster.from(), roster.lastDay()).stream()
                .collect(Collectors.groupingBy(Leave::employee));
        var context = context(roster).stream().collect(Collectors.groupingBy(Shift::employee));
        return people.list(hotline.code()).stream()
                .map(employee -> new RosteredPerson(
                        employee,
                        ruleSets.get(
                                employee.ruleSet() == null ? hotline.ruleSet() : employee.ruleSet(), roster.from()),
                        days(leave.getOrDefault(employee.number(), List.of()), roster),
                        context.getOrDefault(employee.number(), List.of())))
                .toList();
    }

    private List<Shift> context(Roster roster) {
        var first = roster.from().minusDays(CONTEXT_DAYS);
        var last = roster.lastDay().plusDays(CONTEXT_DAYS);
        var published = store.listPublished(roster.hotline(), first, last).stream()
                .map(Roster::id)
                .toList();
        return Stream.concat(
                        store.listShifts(published, first, roster.from().minusDays(1)).stream(),
                        store.listShifts(published, roster.lastDay().plusDays(1), last).stream())
                .toList();
    }

    private static Set<LocalDate> days(List<Leave> leave, Roster roster) {
        var days = new HashSet<LocalDate>();
        for (var day = roster.from(); !day.isAfter(roster.lastDay()); day = day.plusDays(1)) {
            for (var one : leave) {
                if (one.isApprovedOn(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }
}
