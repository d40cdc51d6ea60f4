package io.paiban.roster.dayplan;

import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts breaks where they cost least: one after another each break is taken out and put to the cheapest place of its window that the law
 * allows, until a round changes nothing. No step makes the whole dearer, and a minute below a minimum is dearer than anything else, so the
 * minutes below the minimum never grow.
 */
final class BreakPlacing {

    private static final int MOST_ROUNDS = 8;

    private final MinuteCover cover;
    private final BreakLaw law;
    private final int step;

    BreakPlacing(MinuteCover cover, BreakLaw law, int step) {
        this.cover = cover;
        this.law = law;
        this.step = step;
    }

    /** Places the breaks of shifts that may move. */
    void place(List<PlannedShift> shifts) {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (var shift : shifts) {
                for (int i = 0; i < shift.windows.size(); i++) {
                    moved |= move(shift, i);
                }
            }
        }
    }

    private record Place(int start, long price) {}

    private boolean move(PlannedShift shift, int index) {
        var span = shift.breaks().get(index).span();
        int length = Math.toIntExact(span.minutes());
        int was = cover.minute(span.start());
        cover.comeBack(shift.profile, was, was + length);
        int best = best(shift, index, was, length);
        cover.leave(shift.profile, best, best + length);
        if (best == was) {
            return false;
        }
        shift.setBreaks(shift.withBreak(index, at(best, length)));
        return true;
    }

    /** The cheapest place that is allowed; the place it has where none is cheaper. */
    private int best(PlannedShift shift, int index, int was, int length) {
        var window = shift.windows.get(index);
        int first = shift.start + Math.toIntExact(window.earliest().toMinutes());
        int last = Math.min(shift.start + Math.toIntExact(window.latest().toMinutes()), shift.end - length);
        var prices = prices(shift, Math.min(first, was), Math.max(last, was) + length);
        int base = Math.min(first, was);
        long price = prices[was - base + length] - prices[was - base];
        var places = new ArrayList<Place>();
        for (int start = first; start <= last; start += step) {
            long there = prices[start - base + length] - prices[start - base];
            if (there < price) {
                places.add(new Place(start, there));
            }
        }
        places.sort(Comparator.comparingLong(Place::price).thenComparingInt(Place::start));
        for (var place : places) {
            var others = shift.withBreak(index, at(place.start(), length));
            boolean isFree = true;
            for (int i = 0; i < others.size(); i++) {
                isFree &= i == index
                        || !others.get(i).span().overlaps(others.get(index).span());
            }
            isFree &= shift.original.activities().stream()
                    .noneMatch(one -> one.span().overlaps(others.get(index).span()));
            if (isFree && law.allows(shift, others)) {
                return place.start();
            }
        }
        return was;
    }

    /** What leaving costs from a minute on, summed up to each minute before another. */
    private long[] prices(PlannedShift shift, int from, int to) {
        var sums = new long[to - from + 1];
        for (int minute = from; minute < to; minute++) {
            sums[minute - from + 1] = sums[minute - from] + cover.price(shift.profile, minute);
        }
        return sums;
    }

    private TimeSpan at(int start, int length) {
        return TimeSpan.of(cover.moment(start), Duration.ofMinutes(length));
    }
}
