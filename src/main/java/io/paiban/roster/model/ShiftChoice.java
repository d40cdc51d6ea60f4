package io.paiban.roster.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * One way to work a shift type on one day: a start, a length, and a place for each break.
 *
 * @param span from start to end, breaks included
 * @param breaks the breaks, in the order of time
 */
public record ShiftChoice(TimeSpan span, List<ShiftBreak> breaks) {

    /** Most choices that all types of a hotline together may leave open on one day; more would only make the search slow. */
    public static final long MOST_A_DAY = 5_000;

    /** A break may begin at every such step of its window. */
    private static final Duration BREAK_STEP = Duration.ofMinutes(30);

    public ShiftChoice {
        breaks = List.copyOf(breaks);
    }

    /**
     * Every way to work a type on a day, by start, length and breaks; none on a weekday that the type does not start on. Two local starts
     * that are one moment, because the clocks skip the first, are one.
     */
    public static List<ShiftChoice> of(ShiftType type, LocalDate day, SiteTime site) {
        if (!type.weekdays().contains(day.getDayOfWeek())) {
            return List.of();
        }
        var choices = new ArrayList<ShiftChoice>();
        var begun = new HashSet<Instant>();
        for (var local : type.starts()) {
            var start = site.at(day, local);
            if (begun.add(start)) {
                for (var length : type.lengths()) {
                    for (var breaks : positions(type.breaks(length), 0, start)) {
                        choices.add(new ShiftChoice(TimeSpan.of(start, length), breaks));
                    }
                }
            }
        }
        return choices;
    }

    /** How many ways there are to work a type on a day of 24 hours, without listing them; never more than {@code Long.MAX_VALUE}. */
    public static long count(ShiftType type) {
        long span = Duration.between(type.earliestStart(), type.latestStart()).toMinutes();
        long starts = span == 0 ? 1 : span / type.step().toMinutes() + 1;
        long sum = 0;
        for (var length : type.lengths()) {
            long ways = starts;
            for (var window : type.breaks(length)) {
                long positions = window.latest().minus(window.earliest()).dividedBy(BREAK_STEP) + 1;
                ways = saturated(Math.multiplyHigh(ways, positions) != 0, ways * positions);
            }
            sum = saturated(false, sum + ways);
        }
        return sum;
    }

    /** The most ways that some weekday leaves open with all these types. */
    public static long mostADay(Collection<ShiftType> types) {
        long most = 0;
        for (var weekday : DayOfWeek.values()) {
            long sum = 0;
            for (var type : types) {
                sum = type.weekdays().contains(weekday) ? saturated(false, sum + count(type)) : sum;
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static long saturated(boolean isTooLarge, long value) {
        return isTooLarge || value < 0 ? Long.MAX_VALUE : value;
    }

    private static List<List<ShiftBreak>> positions(List<BreakWindow> windows, int from, Instant start) {
        if (from == windows.size()) {
            return List.of(List.of());
        }
        var window = windows.get(from);
        var rest = positions(windows, from + 1, start);
        var positions = new ArrayList<List<ShiftBreak>>();
        for (var at = window.earliest(); at.compareTo(window.latest()) <= 0; at = at.plus(BREAK_STEP)) {
            var taken = new ShiftBreak(TimeSpan.of(start.plus(at), window.length()), window.paid());
            for (var others : rest) {
                var all = new ArrayList<ShiftBreak>();
                all.add(taken);
                all.addAll(others);
                positions.add(List.copyOf(all));
            }
        }
        return positions;
    }
}
