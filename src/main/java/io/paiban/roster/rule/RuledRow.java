package io.paiban.roster.rule;

import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.SiteTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** One person's days as a rule sees them: those that it judges, and those around. */
final class RuledRow {

    final RosteredPerson person;
    final SiteTime site;
    final Measured measured;

    /** In the order of time. */
    final List<Shift> shifts;

    private final NavigableMap<LocalDate, List<Shift>> byDay = new TreeMap<>();
    private final Set<LocalDate> wishedOff;
    private final LocalDate first;
    private final LocalDate last;

    /** First and last day that the rule judges; none where the first is after the last. */
    final LocalDate from;

    final LocalDate to;

    /** The roster's days, both ends inclusive, on the hotline's clock. */
    record Horizon(LocalDate first, LocalDate last, SiteTime site) {}

    /**
     * @param shifts all of the person's shifts, in the roster's days and around
     * @param wishedOff days that the person wishes to be off
     */
    RuledRow(
            RosteredPerson person,
            Horizon horizon,
            List<Shift> shifts,
            Set<LocalDate> wishedOff,
            WorkRule.Scope scope) {
        this.person = person;
        this.site = horizon.site();
        this.shifts = shifts.stream().sorted(Comparator.comparing(Shift::span)).toList();
        this.measured = new Measured(person, site, this.shifts);
        this.shifts.forEach(shift ->
                byDay.computeIfAbsent(shift.workDay(), any -> new ArrayList<>()).add(shift));
        this.wishedOff = wishedOff;
        this.first = horizon.first();
        this.last = horizon.last();
        this.from = scope.from() == null || scope.from().isBefore(first) ? first : scope.from();
        this.to = scope.to() == null || scope.to().isAfter(last) ? last : scope.to();
    }

    List<Shift> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    boolean isWorked(LocalDate day) {
        return byDay.containsKey(day);
    }

    boolean isPublishedBefore() {
        return !byDay.isEmpty() && byDay.firstKey().isBefore(first);
    }

    boolean isPublishedAfter() {
        return !byDay.isEmpty() && byDay.lastKey().isAfter(last);
    }

    LocalDate knownFrom() {
        return isPublishedBefore() ? byDay.firstKey() : first;
    }

    LocalDate knownTo() {
        return isPublishedAfter() ? byDay.lastKey() : last;
    }

    boolean isKnown(LocalDate day) {
        return !day.isBefore(knownFrom()) && !day.isAfter(knownTo());
    }

    private boolean isLeave(LocalDate day) {
        return person.leaveDays().contains(day);
    }

    boolean isOfRoster(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isJudged(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    List<LocalDate> judged() {
        return from.isAfter(to) ? List.of() : from.datesUntil(to.plusDays(1)).toList();
    }

    /** Whether anything is known of a day to which an order of days could be held. */
    boolean isTold(LocalDate day) {
        return isKnown(day) || isLeave(day);
    }

    /** Whether a day of which something is known is as marked. */
    boolean is(DayMark mark, LocalDate day) {
        return switch (mark.kind()) {
            case ANY -> true;
            case OFF -> !isWorked(day);
            case SHIFT -> on(day).stream().anyMatch(shift -> Measured.isOf(shift, mark.types()));
            case FREE_ON_REQUEST -> !isWorked(day) && (isLeave(day) || wishedOff.contains(day));
        };
    }

    Finding finding(LocalDate fromDay, LocalDate toDay, long measuredUnits, long allowed, String unit, Said said) {
        return new Finding(
                site.startOf(fromDay),
                site.startOf(toDay.plusDays(1)),
                measuredUnits,
                allowed,
                unit,
                said.text(),
                said.textZh());
    }

    /** Sentences that go on after the person's number. */
    record Said(String text, String textZh) {}
}
