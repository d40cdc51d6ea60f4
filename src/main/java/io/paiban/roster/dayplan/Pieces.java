package io.paiban.roster.dayplan;

import io.paiban.hotline.model.Queue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts requests into the pieces that are placed one by one. */
final class Pieces {

    private final DayPlanProblem problem;
    private final MinuteCover cover;
    private final Map<String, List<PlannedShift>> shifts;

    /**
     * @param shifts the shifts that pieces may lie in, in the order of time
     */
    Pieces(DayPlanProblem problem, MinuteCover cover, List<PlannedShift> shifts) {
        this.problem = problem;
        this.cover = cover;
        this.shifts = shifts.stream().collect(Collectors.groupingBy(shift -> shift.original.employee()));
    }

    List<Piece> of(Asked asked) {
        return switch (asked.request().kind()) {
            case TRAINING -> training(asked);
            case MEETING -> meeting(asked);
            case HANDOVER -> handovers(asked);
            case DEFERRABLE -> asked.request().minutes() == null ? planned(asked) : deferrable(asked);
        };
    }

    private List<Piece> training(Asked asked) {
        var request = asked.request();
        var windows = windows(request, true);
        var pieces = new ArrayList<Piece>();
        for (var number : asked.people()) {
            int left = request.minutes();
            for (var placed : asked.earlier()) {
                left -= placed.employee().equals(number) ? (int) placed.span().minutes() : 0;
            }
            int block = request.blockMinutes() == null ? left : request.blockMinutes();
            for (; left > 0; left -= block) {
                pieces.add(new Piece(
                        asked,
                        number,
                        Math.min(block, left),
                        windows,
                        shifts.getOrDefault(number, List.of()),
                        Piece.Mode.ALONE,
                        CoverProfile.NONE,
                        false));
            }
        }
        return pieces;
    }

    private List<Piece> meeting(Asked asked) {
        return asked.earlier().isEmpty()
                ? List.of(new Piece(
                        asked,
                        null,
                        asked.request().minutes(),
                        windows(asked.request(), true),
                        shifts(asked.people()),
                        Piece.Mode.TOGETHER,
                        CoverProfile.NONE,
                        false))
                : List.of();
    }

    private List<PlannedShift> shifts(List<String> people) {
        return people.stream()
                .flatMap(number -> shifts.getOrDefault(number, List.of()).stream())
                .toList();
    }

    /** One piece where a shift begins while another is on duty or just over, and one where it ends while another is on duty. */
    private List<Piece> handovers(Asked asked) {
        var request = asked.request();
        var people = new HashSet<>(asked.people());
        var around = Stream.concat(
                        problem.people().stream().flatMap(person -> person.context().stream()),
                        problem.shifts().stream())
                .filter(shift -> people.contains(shift.employee()))
                .toList();
        var starts = around.stream()
                .mapToLong(shift -> shift.span().start().getEpochSecond())
                .toArray();
        var ends = around.stream()
                .mapToLong(shift -> shift.span().end().getEpochSecond())
                .toArray();
        var windows = windows(request, true);
        var pieces = new ArrayList<Piece>();
        for (var shift : shifts(asked.people())) {
            long start = shift.original.span().start().getEpochSecond();
            long end = shift.original.span().end().getEpochSecond();
            boolean takesOver = false;
            boolean handsOver = false;
            for (int i = 0; i < starts.length; i++) {
                boolean meetsStart = starts[i] < start && ends[i] >= start;
                boolean meetsEnd = starts[i] <= end && ends[i] > end;
                if ((meetsStart || meetsEnd) && !around.get(i).employee().equals(shift.original.employee())) {
                    takesOver |= meetsStart;
                    handsOver |= meetsEnd;
                }
            }
            int length = Math.min(request.minutes(), shift.end - shift.start);
            if (takesOver) {
                addHandover(pieces, asked, shift, shift.start, length, windows);
            }
            if (handsOver) {
                addHandover(pieces, asked, shift, shift.end - length, length, windows);
            }
        }
        return pieces;
    }

    private static void addHandover(
            List<Piece> pieces, Asked asked, PlannedShift shift, int start, int length, List<int[]> windows) {
        if (windows.stream().anyMatch(window -> window[0] <= start && start + length <= window[1])) {
            pieces.add(new Piece(
                    asked,
                    shift.original.employee(),
                    length,
                    List.of(new int[] {start, start + length}),
                    List.of(shift),
                    Piece.Mode.ALONE,
                    CoverProfile.NONE,
                    true));
        }
    }

    private List<Piece> deferrable(Asked asked) {
        var request = asked.request();
        int block = request.blockMinutes() == null ? ActivityRequest.USUAL_BLOCK : request.blockMinutes();
        var candidates = shifts(asked.people());
        var pieces = new ArrayList<Piece>();
        for (var window : windows(request, false)) {
            int left = request.minutes();
            for (var placed : asked.earlier()) {
                int start = cover.minute(placed.span().start());
                left -= start >= window[0] && start < window[1]
                        ? (int) placed.span().minutes()
                        : 0;
            }
            for (; left > 0; left -= block) {
                pieces.add(new Piece(
                        asked,
                        null,
                        Math.min(block, left),
                        List.of(window),
                        candidates,
                        Piece.Mode.ALONE,
                        CoverProfile.NONE,
                        false));
            }
        }
        return pieces;
    }

    /** For each person whom the requirement plans in a stretch, the stretch cut into blocks. */
    private List<Piece> planned(Asked asked) {
        var request = asked.request();
        var planned = problem.deferrable().get(request.group());
        int group = cover.group(request.group());
        if (planned == null || group == CoverProfile.NONE) {
            return List.of();
        }
        int block = request.blockMinutes() == null ? ActivityRequest.USUAL_BLOCK : request.blockMinutes();
        var candidates = shifts(asked.people()).stream()
                .filter(shift -> shift.profile.live()
                        && (request.group().equals(Queue.GENERAL)
                                || shift.person.employee().languages().contains(request.group())))
                .toList();
        int most = Arrays.stream(planned).max().orElse(0);
        var pieces = new ArrayList<Piece>();
        for (var window : windows(request, false)) {
            for (int layer = 1; layer <= most; layer++) {
                int from = window[0];
                for (int minute = window[0]; minute <= window[1]; minute++) {
                    boolean goesOn = minute < window[1] && left(asked, planned, minute) >= layer;
                    if (goesOn && minute - from < block) {
                        continue;
                    }
                    if (minute > from) {
                        pieces.add(new Piece(
                                asked,
                                null,
                                minute - from,
                                List.of(new int[] {from, minute}),
                                candidates,
                                Piece.Mode.WITHIN_REQUIRED,
                                group,
                                true));
                    }
                    from = goesOn ? minute : minute + 1;
                }
            }
        }
        return pieces;
    }

    private int left(Asked asked, int[] planned, int minute) {
        int there = 0;
        for (var placed : asked.earlier()) {
            there += placed.span().contains(cover.moment(minute)) ? 1 : 0;
        }
        return planned[cover.interval(minute)] - there;
    }

    /**
     * Where pieces of a request may lie, as minutes, by day in the order of time.
     *
     * @param merged whether windows that touch are one: a night's work over midnight; else each day is by itself, and none is after the last
     *     planned one
     */
    private List<int[]> windows(ActivityRequest request, boolean merged) {
        var last = problem.from().plusDays(problem.days() - (merged ? 0L : 1L));
        var windows = new ArrayList<int[]>();
        for (var day = later(request.from(), problem.from());
                !day.isAfter(request.to()) && !day.isAfter(last);
                day = day.plusDays(1)) {
            var window = window(request, day);
            var before = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (window[0] < window[1] && merged && before != null && window[0] <= before[1]) {
                before[1] = Math.max(before[1], window[1]);
            } else if (window[0] < window[1]) {
                windows.add(window);
            }
        }
        return windows;
    }

    /** The window of one day; empty where the clocks skip it. */
    private int[] window(ActivityRequest request, LocalDate day) {
        var site = problem.grid().site();
        var earliest = request.earliest() == null ? LocalTime.MIDNIGHT : request.earliest();
        var latest = request.latest() == null ? LocalTime.MIDNIGHT : request.latest();
        var from = earliest.equals(LocalTime.MIDNIGHT) ? site.startOf(day) : site.at(day, earliest);
        var next = latest.isAfter(earliest) ? day : day.plusDays(1);
        var to = latest.equals(LocalTime.MIDNIGHT) ? site.startOf(next) : site.at(next, latest);
        return new int[] {cover.minute(from), Math.min(cover.size(), cover.minute(to))};
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
