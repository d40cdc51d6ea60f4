package io.paiban.roster.dayplan;

import io.paiban.roster.model.ShiftActivity;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts activities where they cost least. Those with the least choice come first: handovers, whose time is given; meetings; training, who
 * has fewest places first; then work that anybody can do. Afterwards each is taken out once more and put to the place that is cheapest
 * now, and what was refused is tried again; a fixed number of rounds of that.
 */
final class ActivityPlacing {

    private static final int ROUNDS = 2;

    private final MinuteCover cover;
    private final SpotSearch search;
    private final Reasons reasons;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Map<String, Integer>> loads = new HashMap<>();

    ActivityPlacing(MinuteCover cover, SpotSearch search, Reasons reasons) {
        this.cover = cover;
        this.search = search;
        this.reasons = reasons;
    }

    /** A piece and what has become of it. */
    private static final class Entry {

        private final Piece piece;
        private final long choice;
        private @Nullable Spot spot;
        private @Nullable Obstacle obstacle;

        Entry(Piece piece, long choice) {
            this.piece = piece;
            this.choice = choice;
        }
    }

    /** Places pieces of any requests. */
    void place(List<Piece> pieces) {
        pieces.forEach(piece -> entries.add(new Entry(piece, choice(piece))));
        entries.sort(
                Comparator.<Entry>comparingInt(entry -> turn(entry.piece)).thenComparingLong(entry -> entry.choice));
        entries.forEach(this::seek);
        for (int round = 0; round < ROUNDS; round++) {
            for (var entry : entries) {
                if (entry.spot == null) {
                    seek(entry);
                } else if (!entry.piece.isFixed()) {
                    take(entry);
                    seek(entry);
                }
            }
        }
        // Others have moved since: what is still refused now has no place in the plan as it stays.
        entries.stream().filter(entry -> entry.spot == null).forEach(this::seek);
    }

    /** How late a piece comes among those of its kind: the larger a meeting, and the fewer places training has, the earlier. */
    private long choice(Piece piece) {
        return switch (piece.asked().request().kind()) {
            case MEETING -> -piece.work();
            case TRAINING -> search.find(piece, load(piece)).places();
            case HANDOVER, DEFERRABLE -> 0;
        };
    }

    private static int turn(Piece piece) {
        return switch (piece.asked().request().kind()) {
            case HANDOVER -> 0;
            case MEETING -> 1;
            case TRAINING -> 2;
            case DEFERRABLE -> 3;
        };
    }

    private Map<String, Integer> load(Piece piece) {
        return loads.computeIfAbsent(piece.asked().request().id(), any -> new HashMap<>());
    }

    private void seek(Entry entry) {
        var found = search.find(entry.piece, load(entry.piece));
        entry.spot = found.spot();
        entry.obstacle = found.obstacle();
        if (entry.spot != null) {
            put(entry, 1);
        }
    }

    private void take(Entry entry) {
        put(entry, -1);
        entry.spot = null;
    }

    private void put(Entry entry, int by) {
        var spot = entry.spot;
        var activity = activity(entry.piece, spot);
        int end = spot.start() + entry.piece.length();
        for (var shift : spot.shifts()) {
            if (by > 0) {
                shift.add(activity);
            } else {
                shift.remove(activity);
            }
            load(entry.piece).merge(shift.original.employee(), by * entry.piece.length(), Integer::sum);
            if (!entry.piece.takesContacts() && by > 0) {
                cover.leave(shift.profile, spot.start(), end);
            } else if (!entry.piece.takesContacts()) {
                cover.comeBack(shift.profile, spot.start(), end);
            }
        }
    }

    private ShiftActivity activity(Piece piece, Spot spot) {
        return new ShiftActivity(
                piece.asked().request().activity(),
                TimeSpan.of(cover.moment(spot.start()), Duration.ofMinutes(piece.length())),
                piece.takesContacts());
    }

    /** What has found a place, by time and person. */
    List<Placement> placed() {
        var placed = new ArrayList<Placement>();
        for (var entry : entries) {
            if (entry.spot != null) {
                var activity = activity(entry.piece, entry.spot);
                for (var shift : entry.spot.shifts()) {
                    placed.add(new Placement(
                            entry.piece.asked().request().id(),
                            shift.original.employee(),
                            shift.original.id(),
                            activity.activity(),
                            activity.span(),
                            activity.takesContacts()));
                }
            }
        }
        placed.sort(Comparator.comparing(Placement::span).thenComparing(Placement::employee));
        return placed;
    }

    private record Alike(UUID request, @Nullable String employee, Refusal.Reason reason) {}

    /** What has not: pieces of one request, for one person and one reason together. */
    List<Refusal> refused() {
        var refused = new LinkedHashMap<Alike, Refusal>();
        for (var entry : entries) {
            if (entry.spot == null) {
                var one = refusal(entry);
                refused.merge(new Alike(one.request(), one.employee(), one.reason()), one, Refusal::and);
            }
        }
        return List.copyOf(refused.values());
    }

    private Refusal refusal(Entry entry) {
        var piece = entry.piece;
        var what = new Reasons.Piece(
                piece.asked().request().id(),
                piece.asked().request().activity(),
                piece.employee(),
                piece.length(),
                piece.work());
        var obstacle = entry.obstacle;
        return switch (obstacle.reason()) {
            case NOBODY_THERE -> reasons.nobodyThere(what);
            case NO_SHIFT -> reasons.noShift(what);
            case NO_FREE_TIME -> reasons.noFreeTime(what);
            case NO_COMMON_TIME ->
                reasons.noCommonTime(what, piece.asked().people().size(), obstacle.neverThere());
            case PEAK -> reasons.peak(what, cover.moment(obstacle.minute()));
            case COVER ->
                reasons.cover(
                        what,
                        cover.moment(obstacle.minute()),
                        obstacle.shortfall().group(),
                        obstacle.shortfall().left(),
                        obstacle.shortfall().wanted());
        };
    }
}
