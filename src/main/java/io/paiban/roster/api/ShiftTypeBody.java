package io.paiban.roster.api;

import io.paiban.platform.problem.Faults;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shift type as clients send and see it; see {@link ShiftType} for the meaning of the fields. Either {@code start} and {@code length} are
 * given, or the four fields of a flexible type.
 *
 * @param code may be left out
 * @param name the code unless said otherwise
 * @param start start of a fixed type
 * @param length length of a fixed type; 30 minutes to 24 hours
 * @param earliestStart earliest start of a flexible type
 * @param latestStart latest start of a flexible type, inclusive
 * @param step time between two possible starts; 5 minutes to 12 hours; 30 minutes unless said otherwise
 * @param lengths possible lengths of a flexible type, each 30 minutes to 24 hours
 * @param breaks none unless said otherwise
 * @param roles agents and bilingual reps unless said otherwise
 * @param weekdays every day unless said otherwise
 * @param standby whether people only stand by; no unless said otherwise
 */
public record ShiftTypeBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalTime start,
        @Nullable Duration length,
        @Nullable LocalTime earliestStart,
        @Nullable LocalTime latestStart,
        @Nullable Duration step,
        @Nullable List<Duration> lengths,
        @Nullable List<BreakBody> breaks,
        @Nullable Set<Role> roles,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable Boolean standby) {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration USUAL_STEP = Duration.ofMinutes(30);
    private static final Duration SMALLEST_STEP = Duration.ofMinutes(5);
    private static final Duration LARGEST_STEP = Duration.ofHours(12);
    private static final int MOST_LENGTHS = 48;

    /** A break as clients send and see it; {@code latest} equals {@code earliest} unless said otherwise; unpaid likewise. */
    public record BreakBody(
            @Nullable Duration earliest,
            @Nullable Duration latest,
            @Nullable Duration length,
            @Nullable Boolean paid) {}

    static ShiftTypeBody of(ShiftType type) {
        boolean isFlexible = type.isFlexible();
        return new ShiftTypeBody(
                type.code(),
                type.name(),
                isFlexible ? null : type.start(),
                isFlexible ? null : type.length(),
                isFlexible ? type.earliestStart() : null,
                isFlexible ? type.latestStart() : null,
                isFlexible ? type.step() : null,
                isFlexible ? type.lengths() : null,
                type.breaks().stream()
                        .map(window ->
                                new BreakBody(window.earliest(), window.latest(), window.length(), window.paid()))
                        .toList(),
                type.roles(),
                type.weekdays(),
                type.standby());
    }

    ShiftType toShiftType(String address) {
        var faults = new Faults();
        faults.require(address.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}"), "code", address, "is not a code");
        faults.require(code == null || code.equals(address), "code", code, "must equal the address");
        if (isFlexible()) {
            checkFlexible(faults);
        } else {
            checkFixed(faults);
        }
        var windows = windows(faults);
        faults.throwIfAny();
        return new ShiftType(
                address,
                name == null ? address : name,
                isFlexible() ? earliestStart : start,
                isFlexible() ? latestStart : start,
                isFlexible() && latestStart.isAfter(earliestStart) ? usedStep() : Duration.ZERO,
                isFlexible() ? lengths : List.of(length),
                windows,
                roles == null || roles.isEmpty() ? EnumSet.of(Role.AGENT, Role.BILINGUAL) : roles,
                weekdays == null || weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays,
                Boolean.TRUE.equals(standby));
    }

    private boolean isFlexible() {
        return earliestStart != null || latestStart != null || step != null || lengths != null;
    }

    private Duration usedStep() {
        return step == null ? USUAL_STEP : step;
    }

    private void checkFixed(Faults faults) {
        faults.present("start", start);
        faults.present("length", length);
        checkMinute("start", start, faults);
        checkLength("length", length, faults);
    }

    private void checkFlexible(Faults faults) {
        var instead = "cannot be given together with earliestStart, latestStart, step and lengths";
        faults.require(start == null, "start", start, instead);
        faults.require(length == null, "length", length, instead);
        faults.present("earliestStart", earliestStart);
        faults.present("latestStart", latestStart);
        checkMinute("earliestStart", earliestStart, faults);
        checkMinute("latestStart", latestStart, faults);
        faults.require(
                earliestStart == null || latestStart == null || !latestStart.isBefore(earliestStart),
                "latestStart",
                latestStart,
                "is before earliestStart; a shift counts for the day it starts on, so starts before and after midnight are two types");
        faults.require(
                step == null
                        || step.compareTo(SMALLEST_STEP) >= 0
                                && step.compareTo(LARGEST_STEP) <= 0
                                && isWholeMinutes(step),
                "step",
                step,
                "must be whole minutes from PT5M to PT12H");
        faults.require(
                lengths == null || lengths.size() <= MOST_LENGTHS,
                "lengths",
                lengths == null ? null : lengths.size(),
                "must be %d at most".formatted(MOST_LENGTHS));
        if (lengths == null || lengths.isEmpty()) {
            faults.add("lengths", null, "is missing");
        } else {
            for (int i = 0; i < lengths.size(); i++) {
                checkLength("lengths[%d]".formatted(i), lengths.get(i), faults);
            }
        }
    }

    private static void checkMinute(String field, @Nullable LocalTime time, Faults faults) {
        faults.require(
                time == null || time.getSecond() == 0 && time.getNano() == 0, field, time, "must be a whole minute");
    }

    private static void checkLength(String field, @Nullable Duration length, Faults faults) {
        faults.require(
                length == null
                        || length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0 && isWholeMinutes(length),
                field,
                length,
                "must be whole minutes from PT30M to PT24H");
    }

    private static boolean isWholeMinutes(Duration length) {
        return length.toSecondsPart() == 0 && length.toNanosPart() == 0;
    }

    private @Nullable Duration longest() {
        return lengths == null
                ? length
                : lengths.stream().max(Duration::compareTo).orElse(null);
    }

    private List<BreakWindow> windows(Faults faults) {
        var windows = new ArrayList<BreakWindow>();
        var longest = longest();
        Duration free = Duration.ZERO;
        for (int i = 0; breaks != null && i < breaks.size(); i++) {
            var at = "breaks[%d].".formatted(i);
            var wanted = breaks.get(i);
            var earliest = faults.present(at + "earliest", wanted.earliest());
            var lasts = faults.present(at + "length", wanted.length());
            if (earliest == null || lasts == null) {
                continue;
            }
            var latest = wanted.latest() == null ? earliest : wanted.latest();
            if (lasts.toMinutes() < 1 || lasts.compareTo(LONGEST) > 0 || latest.compareTo(LONGEST) > 0) {
                faults.add(at + "length", lasts, "must be from PT1M on, and the break within a day of the start");
                continue;
            }
            faults.require(!latest.minus(earliest).isNegative(), at + "latest", latest, "is before earliest");
            faults.require(
                    earliest.compareTo(free) >= 0,
                    at + "earliest",
                    earliest,
                    "must not lie before the end of the break before it or the shift's start");
            faults.require(
                    longest == null || latest.plus(lasts).compareTo(longest) <= 0,
                    at + "latest",
                    latest,
                    "lets the break end after the shift");
            free = latest.plus(lasts);
            windows.add(new BreakWindow(earliest, latest, lasts, Boolean.TRUE.equals(wanted.paid())));
        }
        return windows;
    }
}
