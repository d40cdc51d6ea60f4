package io.paiban.roster.dayplan;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest place for a piece, or what stands against every place. */
final class SpotSearch {

    private final MinuteCover cover;
    private final int step;

    /**
     * @param step minutes from one place to the next; places begin on multiples of it, and where a shift or window begins
     */
    SpotSearch(MinuteCover cover, int step) {
        this.cover = cover;
        this.step = step;
    }

    /**
     * What a search found: a place, or else an obstacle.
     *
     * @param places how many places there are
     */
    record Found(@Nullable Spot spot, int places, @Nullable Obstacle obstacle) {}

    /** @param load minutes that each person has of the request already: of places that cost the same, the one with the least is taken */
    Found find(Piece piece, Map<String, Integer> load) {
        if (piece.asked().people().isEmpty()) {
            return new Found(null, 0, new Obstacle(Refusal.Reason.NOBODY_THERE));
        }
        return piece.mode() == Piece.Mode.TOGETHER ? together(piece) : new Alone(piece, load).find();
    }

    /** Minutes that a profile's shifts have in common. */
    private record Stretch(int profile, int from, int to) {}

    /** Blocked minutes and prices, summed up to each minute of a stretch. */
    private record Sums(int[] blocked, long[] price) {}

    /** The first index from one on after which a sum grows. */
    private static int firstStep(int[] sums, int from) {
        int first = from;
        while (sums[first + 1] == sums[from]) {
            first++;
        }
        return first;
    }

    /** Looks through the shifts one by one. */
    private final class Alone {

        private final Piece piece;
        private final Map<String, Integer> load;
        private final Map<Stretch, Sums> sums = new HashMap<>();
        private @Nullable Spot best;
        private int bestLoad;
        private int places;
        private boolean hasShift;
        private boolean hasTime;
        private int fewestBlocked = Integer.MAX_VALUE;
        private @Nullable PlannedShift nearestShift;
        private int nearestMinute;

        Alone(Piece piece, Map<String, Integer> load) {
            this.piece = piece;
            this.load = load;
        }

        Found find() {
            for (var shift : piece.candidates()) {
                for (var window : piece.windows()) {
                    int from = Math.max(window[0], shift.start);
                    int to = Math.min(window[1], shift.end);
                    if (to - from >= piece.length()) {
                        hasShift = true;
                        stretch(shift, from, to);
                    }
                }
            }
            return best == null
                    ? new Found(null, 0, obstacle(hasShift, hasTime, nearestShift, nearestMinute))
                    : new Found(best, places, null);
        }

        private void stretch(PlannedShift shift, int from, int to) {
            var sum = sums.computeIfAbsent(new Stretch(shift.profile.number(), from, to), any -> sums(shift, from, to));
            int length = piece.length();
            int its = load.getOrDefault(shift.original.employee(), 0);
            for (int start = from; start + length <= to; start = next(start)) {
                if (!shift.isFree(start, start + length)) {
                    continue;
                }
                hasTime = true;
                int at = start - from;
                int inTheWay = sum.blocked()[at + length] - sum.blocked()[at];
                if (inTheWay > 0) {
                    near(shift, start, inTheWay, sum.blocked(), at);
                    continue;
                }
                places++;
                long there = sum.price()[at + length] - sum.price()[at];
                if (best == null || there < best.price() || there == best.price() && its < bestLoad) {
                    best = new Spot(List.of(shift), start, there);
                    bestLoad = its;
                }
            }
        }

        private void near(PlannedShift shift, int start, int inTheWay, int[] blocked, int at) {
            if (inTheWay < fewestBlocked) {
                fewestBlocked = inTheWay;
                nearestShift = shift;
                nearestMinute = start + firstStep(blocked, at) - at;
            }
        }

        private Sums sums(PlannedShift shift, int from, int to) {
            var blocked = new int[to - from + 1];
            var price = new long[to - from + 1];
            for (int i = 0; i < to - from; i++) {
                boolean blocks = isBlocked(shift, from + i);
                boolean costs = !blocks && !piece.takesContacts();
                blocked[i + 1] = blocked[i] + (blocks ? 1 : 0);
                price[i + 1] = price[i] + (costs ? cover.price(shift.profile, from + i) : 0);
            }
            return new Sums(blocked, price);
        }

        private boolean isBlocked(PlannedShift shift, int minute) {
            if (piece.mode() == Piece.Mode.WITHIN_REQUIRED) {
                return !cover.isFull(piece.group(), minute);
            }
            return !piece.takesContacts()
                    && !cover.isOpen(
                            shift.profile, minute, piece.asked().request().floor());
        }

        private Obstacle obstacle(boolean anyShift, boolean anyTime, @Nullable PlannedShift shift, int minute) {
            if (!anyShift) {
                return new Obstacle(Refusal.Reason.NO_SHIFT);
            }
            if (!anyTime || shift == null) {
                return new Obstacle(Refusal.Reason.NO_FREE_TIME);
            }
            if (piece.mode() == Piece.Mode.WITHIN_REQUIRED) {
                return new Obstacle(Refusal.Reason.COVER, minute, cover.missing(piece.group(), minute), List.of());
            }
            return inTheWay(
                    List.of(shift.profile), minute, piece.asked().request().floor());
        }
    }

    private Obstacle inTheWay(List<CoverProfile> leaving, int minute, ActivityRequest.Floor floor) {
        return cover.areWithinLimit(leaving, minute)
                ? new Obstacle(Refusal.Reason.COVER, minute, cover.shortfall(leaving, minute, floor), List.of())
                : new Obstacle(Refusal.Reason.PEAK, minute, null, List.of());
    }

    private int next(int start) {
        return Math.floorDiv(start, step) * step + step;
    }

    private Found together(Piece piece) {
        var byPerson = new LinkedHashMap<String, List<PlannedShift>>();
        piece.asked().people().forEach(number -> byPerson.put(number, new ArrayList<>()));
        piece.candidates()
                .forEach(shift -> byPerson.get(shift.original.employee()).add(shift));
        var profiles = new ArrayList<CoverProfile>();
        var neverThere = new ArrayList<String>();
        byPerson.forEach((number, shifts) -> {
            if (shifts.stream().noneMatch(shift -> reaches(shift, piece))) {
                neverThere.add(number);
            } else {
                profiles.add(shifts.get(0).profile);
            }
        });
        if (!neverThere.isEmpty()) {
            return new Found(null, 0, new Obstacle(Refusal.Reason.NO_COMMON_TIME, 0, null, neverThere));
        }
        Spot best = null;
        int places = 0;
        int fewest = Integer.MAX_VALUE;
        int nearest = 0;
        var floor = piece.asked().request().floor();
        for (var window : piece.windows()) {
            var common = common(byPerson.values(), window, profiles.size());
            int from = window[0];
            var sums = new long[common.length + 1];
            var barred = new int[common.length + 1];
            for (int i = 0; i < common.length; i++) {
                boolean bars = common[i]
                        && !piece.takesContacts()
                        && !(cover.areWithinLimit(profiles, from + i)
                                && cover.shortfall(profiles, from + i, floor) == null);
                boolean costs = common[i] && !bars && !piece.takesContacts();
                barred[i + 1] = barred[i] + (bars ? 1 : 0);
                sums[i + 1] = sums[i] + (costs ? cover.price(profiles, from + i) : 0);
            }
            int free = 0;
            for (int end = 1; end <= common.length; end++) {
                free = common[end - 1] ? free + 1 : 0;
                int start = end - piece.length();
                boolean begins = free == piece.length() || Math.floorMod(from + start, step) == 0;
                if (free < piece.length() || !begins) {
                    continue;
                }
                var shifts = shifts(byPerson.values(), from + start, piece.length());
                int inTheWay = barred[end] - barred[start];
                if (shifts.size() < profiles.size()) {
                    continue;
                }
                if (inTheWay > 0) {
                    if (inTheWay < fewest) {
                        fewest = inTheWay;
                        nearest = from + firstStep(barred, start);
                    }
                } else {
                    places++;
                    long there = sums[end] - sums[start];
                    if (best == null || there < best.price()) {
                        best = new Spot(shifts, from + start, there);
                    }
                }
            }
        }
        if (best != null) {
            return new Found(best, places, null);
        }
        return new Found(
                null,
                0,
                fewest == Integer.MAX_VALUE
                        ? new Obstacle(Refusal.Reason.NO_COMMON_TIME)
                        : inTheWay(profiles, nearest, floor));
    }

    private static boolean reaches(PlannedShift shift, Piece piece) {
        return piece.windows().stream()
                .anyMatch(
                        window -> Math.min(window[1], shift.end) - Math.max(window[0], shift.start) >= piece.length());
    }

    /** In which minutes of a window all are at work and free. */
    private static boolean[] common(Iterable<List<PlannedShift>> byPerson, int[] window, int people) {
        int length = window[1] - window[0];
        var free = new int[length];
        for (var shifts : byPerson) {
            var own = new boolean[length];
            for (var shift : shifts) {
                int from = Math.max(0, shift.start - window[0]);
                int to = Math.min(length, shift.end - window[0]);
                if (from < to) {
                    Arrays.fill(own, from, to, true);
                }
            }
            for (var shift : shifts) {
                shift.markTaken(own, window[0]);
            }
            for (int i = 0; i < length; i++) {
                free[i] += own[i] ? 1 : 0;
            }
        }
        var common = new boolean[length];
        for (int i = 0; i < length; i++) {
            common[i] = free[i] == people;
        }
        return common;
    }

    /** The shift of each person that a stretch lies in; fewer than people where somebody's would be cut in two. */
    private List<PlannedShift> shifts(Iterable<List<PlannedShift>> byPerson, int start, int length) {
        var span = TimeSpan.of(cover.moment(start), Duration.ofMinutes(length));
        var found = new ArrayList<PlannedShift>();
        for (var shifts : byPerson) {
            shifts.stream()
                    .filter(shift -> shift.original.span().contains(span))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }
}
