package io.paiban.roster.dayplan;

import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A shift while its breaks and activities are being placed. Minutes count from the roster's first moment. */
final class PlannedShift {

    final Shift original;
    final RosteredPerson person;
    final CoverProfile profile;
    final int start;
    final int end;

    /** When each break may begin; empty where the breaks stay. */
    final List<BreakWindow> windows;

    /** Other shifts of the person that overlap this one, in a draft that is not legal yet. */
    private final List<TimeSpan> overlaps;

    private final MinuteCover cover;
    private List<ShiftBreak> breaks;
    private final List<ShiftActivity> activities;

    /** What is taken by breaks, activities, and another shift at the same time: minutes from and to, one pair after the other. */
    private int[] taken = {};

    PlannedShift(
            Shift original,
            RosteredPerson person,
            CoverProfile profile,
            MinuteCover cover,
            List<BreakWindow> windows,
            List<TimeSpan> overlaps) {
        this.original = original;
        this.person = person;
        this.profile = profile;
        this.start = cover.minute(original.span().start());
        this.end = cover.minute(original.span().end());
        this.windows = windows;
        this.overlaps = overlaps;
        this.breaks = original.breaks();
        this.activities = new ArrayList<>(original.activities());
        this.cover = cover;
        take();
    }

    List<ShiftBreak> breaks() {
        return breaks;
    }

    void setBreaks(List<ShiftBreak> others) {
        breaks = others;
        take();
    }

    void add(ShiftActivity activity) {
        activities.add(activity);
        activities.sort(Comparator.comparing(ShiftActivity::span));
        take();
    }

    void remove(ShiftActivity activity) {
        activities.remove(activity);
        take();
    }

    private void take() {
        var spans = new ArrayList<TimeSpan>(overlaps);
        breaks.forEach(pause -> spans.add(pause.span()));
        activities.forEach(activity -> spans.add(activity.span()));
        taken = new int[2 * spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            taken[2 * i] = cover.minute(spans.get(i).start());
            taken[2 * i + 1] = cover.minuteFrom(spans.get(i).end());
        }
    }

    /** Whether neither a break nor an activity nor another shift lies in a stretch. */
    boolean isFree(int from, int to) {
        for (int i = 0; i < taken.length; i += 2) {
            if (taken[i] < to && from < taken[i + 1]) {
                return false;
            }
        }
        return true;
    }

    /** Marks the minutes of a stretch that are taken as not free. */
    void markTaken(boolean[] free, int origin) {
        for (int i = 0; i < taken.length; i += 2) {
            int from = Math.max(0, taken[i] - origin);
            int to = Math.min(free.length, taken[i + 1] - origin);
            if (from < to) {
                Arrays.fill(free, from, to, false);
            }
        }
    }

    /** The breaks with one of them elsewhere. */
    List<ShiftBreak> withBreak(int index, TimeSpan span) {
        var others = new ArrayList<>(breaks);
        others.set(index, new ShiftBreak(span, breaks.get(index).paid()));
        return List.copyOf(others);
    }

    /** The shift as it is now. */
    Shift shift() {
        return original.with(breaks, activities);
    }
}
