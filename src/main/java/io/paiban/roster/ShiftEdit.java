package io.paiban.roster;

import io.paiban.labour.model.PlannedAs;
import io.paiban.platform.problem.Faults;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as somebody types it in.
 *
 * @param employee staff number; required
 * @param workDay the work day; required, inside the roster
 * @param start start of the shift; may be left out where a type that is not flexible tells
 * @param end end of the shift; may be left out where such a type tells
 * @param type code of the shift type; may be left out where start and end are given
 * @param breaks breaks; null = as the type has them in a shift of this length, at their earliest
 * @param activities what is done in parts of it instead of the usual work; null = nothing
 * @param pinned whether the solver must leave it alone; true unless said otherwise
 * @param plannedAs as what it was agreed; null = ordinary work
 * @param emergency why the caps on overtime do not hold for it, as a code of the person's rule set; null = they hold
 */
public record ShiftEdit(
        @Nullable String employee,
        @Nullable LocalDate workDay,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String type,
        @Nullable List<ShiftBreak> breaks,
        @Nullable List<ShiftActivity> activities,
        @Nullable Boolean pinned,
        @Nullable PlannedAs plannedAs,
        @Nullable String emergency) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** A shift without activities. */
    public ShiftEdit(
            @Nullable String employee,
            @Nullable LocalDate workDay,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String type,
            @Nullable List<ShiftBreak> breaks,
            @Nullable Boolean pinned,
            @Nullable PlannedAs plannedAs,
            @Nullable String emergency) {
        this(employee, workDay, start, end, type, breaks, null, pinned, plannedAs, emergency);
    }

    /** The shift that is meant, or everything that is wrong with it. */
    Shift toShift(UUID id, Roster roster, SiteTime site, @Nullable ShiftType known) {
        var faults = new Faults();
        faults.present("employee", employee);
        var day = faults.present("workDay", workDay);
        faults.require(
                day == null || roster.holds(day),
                "workDay",
                day,
                "must lie from %s to %s".formatted(roster.from(), roster.lastDay()));
        faults.require(type == null || known != null, "type", type, "is not a shift type of the hotline");
        faults.require(
                start != null && end != null || start == null && end == null && type != null,
                "start",
                start,
                "give start and end, or a shift type");
        faults.require(
                start != null || known == null || !known.isFlexible(),
                "start",
                start,
                "give start and end, for the shift type leaves them open");
        faults.throwIfAny();
        var begin = start == null ? site.at(day, known.start()) : start;
        var finish = end == null ? begin.plus(known.length()) : end;
        faults.require(
                finish.isAfter(begin) && Duration.between(begin, finish).compareTo(LONGEST) <= 0,
                "end",
                finish,
                "must lie after start, by at most 24 hours");
        faults.require(isWholeMinute(begin), "start", begin, "must be a whole minute");
        faults.require(isWholeMinute(finish), "end", finish, "must be a whole minute");
        faults.require(
                site.dayOf(begin).equals(day),
                "start",
                begin,
                "must lie on the work day, which is the day a shift starts");
        faults.throwIfAny();
        var span = new TimeSpan(begin, finish);
        var pauses = breaks == null ? usual(known, span) : breaks;
        checkBreaks(span, pauses, faults);
        var done = activities == null ? List.<ShiftActivity>of() : activities;
        checkActivities(span, pauses, done, faults);
        faults.throwIfAny();
        return new Shift(
                id,
                employee,
                day,
                span,
                type,
                pauses.stream().sorted(Comparator.comparing(ShiftBreak::span)).toList(),
                done.stream().sorted(Comparator.comparing(ShiftActivity::span)).toList(),
                pinned == null || pinned,
                plannedAs == null ? PlannedAs.NORMAL : plannedAs,
                emergency);
    }

    private static List<ShiftBreak> usual(@Nullable ShiftType type, TimeSpan span) {
        if (type == null) {
            return List.of();
        }
        return type.breaks(span.length()).stream()
                .map(window -> new ShiftBreak(
                        TimeSpan.of(span.start().plus(window.earliest()), window.length()), window.paid()))
                .toList();
    }

    private static boolean isWholeMinute(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.MINUTES));
    }

    private static void checkActivities(
            TimeSpan shift, List<ShiftBreak> breaks, List<ShiftActivity> activities, Faults faults) {
        var before = new ArrayList<TimeSpan>();
        for (int i = 0; i < activities.size(); i++) {
            var at = "activities[%d]".formatted(i);
            var span = activities.get(i).span();
            faults.require(
                    isWholeMinute(span.start()) && isWholeMinute(span.end()),
                    at,
                    span,
                    "must start and end on whole minutes");
            faults.require(shift.contains(span), at, span, "must lie inside the shift");
            faults.require(
                    breaks.stream().noneMatch(pause -> pause.span().overlaps(span)), at, span, "overlaps a break");
            faults.require(before.stream().noneMatch(span::overlaps), at, span, "overlaps another activity");
            before.add(span);
        }
    }

    private static void checkBreaks(TimeSpan shift, List<ShiftBreak> breaks, Faults faults) {
        var before = new ArrayList<TimeSpan>();
        for (int i = 0; i < breaks.size(); i++) {
            var span = breaks.get(i).span();
            faults.require(
                    isWholeMinute(span.start()) && isWholeMinute(span.end()),
                    "breaks[%d]".formatted(i),
                    span,
                    "must start and end on whole minutes");
            faults.require(shift.contains(span), "breaks[%d]".formatted(i), span, "must lie inside the shift");
            faults.require(
                    before.stream().noneMatch(span::overlaps),
                    "breaks[%d]".formatted(i),
                    span,
                    "overlaps another break");
            before.add(span);
        }
    }
}
