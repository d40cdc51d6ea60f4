package io.paiban.roster.rule;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.labour.model.NightWork;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.shared.time.SiteTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what a person's shifts come to, day by day. */
public final class Measured {

    private final RosteredPerson person;
    private final SiteTime site;
    private final Collection<Shift> shifts;

    /** @param shifts the person's shifts, each once */
    public Measured(RosteredPerson person, SiteTime site, Collection<Shift> shifts) {
        this.person = person;
        this.site = site;
        this.shifts = shifts;
    }

    /**
     * How much there is of something.
     *
     * @param types shift types that count; empty = all
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public long of(Measure measure, Set<String> types, LocalDate from, LocalDate to) {
        return switch (measure) {
            case WORKING_MINUTES, WEEKEND_MINUTES ->
                counted(measure, types, from, to)
                        .mapToLong(shift -> shift.worked().workingMinutes())
                        .sum();
            case PRESENCE_MINUTES ->
                counted(measure, types, from, to)
                        .mapToLong(shift -> shift.span().minutes())
                        .sum();
            case SHIFTS, NIGHT_SHIFTS, HOLIDAY_SHIFTS, WEEKEND_SHIFTS ->
                counted(measure, types, from, to).count();
            case WEEKENDS ->
                counted(measure, types, from, to)
                        .map(shift -> shift.workDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)))
                        .distinct()
                        .count();
            case DAYS_OFF ->
                from.datesUntil(to.plusDays(1))
                        .filter(day -> shifts.stream()
                                .noneMatch(shift -> shift.workDay().equals(day)))
                        .count();
            case TYPES ->
                counted(measure, types, from, to).map(Shift::type).distinct().count();
            case START_SPREAD -> {
                var starts = counted(measure, types, from, to)
                        .mapToLong(shift ->
                                site.local(shift.span().start()).toLocalTime().toSecondOfDay() / 60)
                        .summaryStatistics();
                yield starts.getCount() == 0 ? 0 : starts.getMax() - starts.getMin();
            }
            case USE -> Math.min(1, counted(measure, types, from, to).count());
        };
    }

    /** Whether one of some days, both ends inclusive, adds something. */
    boolean isTouched(Measure measure, Set<String> types, LocalDate from, LocalDate to) {
        return measure == Measure.DAYS_OFF
                ? of(measure, types, from, to) > 0
                : counted(measure, types, from, to).findAny().isPresent();
    }

    private Stream<Shift> counted(Measure measure, Set<String> types, LocalDate from, LocalDate to) {
        return shifts.stream()
                .filter(shift ->
                        !shift.workDay().isBefore(from) && !shift.workDay().isAfter(to))
                .filter(shift -> isOf(shift, types) && isOf(shift, measure));
    }

    static boolean isOf(Shift shift, Set<String> types) {
        return types.isEmpty() || shift.type() != null && types.contains(shift.type());
    }

    boolean isNight(Shift shift) {
        return NightWork.isNightShift(shift.worked(), person.terms().lawOn(shift.workDay()), site);
    }

    private boolean isOf(Shift shift, Measure measure) {
        return switch (measure) {
            case NIGHT_SHIFTS -> isNight(shift);
            case HOLIDAY_SHIFTS -> isHoliday(person.calendar(), shift.workDay());
            case WEEKEND_SHIFTS, WEEKEND_MINUTES, WEEKENDS -> isWeekend(shift.workDay());
            case TYPES -> shift.type() != null;
            default -> true;
        };
    }

    private static boolean isHoliday(@org.jspecify.annotations.Nullable WorkCalendar calendar, LocalDate day) {
        return calendar != null && calendar.knows(day) && calendar.isStatutoryHoliday(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
