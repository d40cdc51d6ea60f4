package io.paiban.roster.solver;

import io.paiban.roster.model.DayPreference.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One person's days as sets of days, and what they break of the house's rules. An object is used again and again, by one thread.
 *
 * <p>A position is a day: the horizon's first day is at {@link #first}, published days before it and after its {@link #last} have positions
 * as far as orders of days reach.
 */
final class HouseRow {

    int first;
    int last;
    int words;

    /** Mask after mask; which ones tells {@link HouseRules}. */
    long[] masks = {};

    /** Days that a rule picks; each rule for itself. */
    long[] chosen = {};

    /** Sums that a rule makes; each rule for itself. The first stays 0. */
    long[] sums = {};

    /** Points of what binds, and how many rules and days break it. */
    long hard;

    int broken;

    /** Points of rules that are wished for. */
    long soft;

    /** Points of days that are not as preferred, by reason. */
    private final long[] wished = new long[DayCosts.REASONS];

    private @Nullable ShiftOption[] row = {};
    private int[] slots = {};

    /** Bit of what is looked at that stands for the shifts themselves. */
    static final long OPTIONS = 1L << 63;

    private static final int BITS_OF_MASKS = 63;

    /** Bit of what is looked at that stands for a mask; masks far apart share one. */
    static long bit(int mask) {
        return 1L << mask % BITS_OF_MASKS;
    }

    /** The shift at a position of the horizon that has one. */
    ShiftOption option(int position) {
        return row[position - first];
    }

    /** Points of days that are not as preferred for a reason. */
    long wished(Reason reason) {
        return wished[reason.ordinal()];
    }

    /** Judges a row by a person's rules; the fields hold what was found until the next one. */
    void judge(HouseRules rules, @Nullable ShiftOption[] options) {
        hard = 0;
        broken = 0;
        soft = 0;
        costs(rules.costs, options);
        if (rules.rules.length > 0) {
            read(rules, options);
            for (var rule : rules.rules) {
                long units = rule.units(this);
                if (units > 0) {
                    count(rule, units);
                }
            }
        }
    }

    private void count(HouseRule rule, long units) {
        if (rule.isHard) {
            hard += rule.points * units;
            broken++;
        } else {
            soft += rule.points * units;
        }
    }

    private void costs(@Nullable DayCosts costs, @Nullable ShiftOption[] options) {
        if (costs == null) {
            Arrays.fill(wished, 0);
            return;
        }
        int days = options.length;
        if (slots.length < days) {
            slots = new int[days];
        }
        for (int day = 0; day < days; day++) {
            var option = options[day];
            slots[day] = option == null ? 0 : option.slot;
        }
        for (int reason = 0; reason < wished.length; reason++) {
            wished[reason] = costs.wished(reason, slots, days);
        }
        for (int day = 0; day < days; day++) {
            long cost = costs.hard(day, slots[day]);
            hard += cost;
            broken += cost > 0 ? 1 : 0;
        }
    }

    /** Takes over another row's sets of days. */
    void take(HouseRow other) {
        first = other.first;
        last = other.last;
        words = other.words;
        if (masks.length < other.masks.length) {
            masks = new long[other.masks.length];
        }
        System.arraycopy(other.masks, 0, masks, 0, other.masks.length);
        if (chosen.length < other.chosen.length) {
            chosen = new long[other.chosen.length];
        }
        if (sums.length < other.sums.length) {
            sums = new long[other.sums.length];
        }
    }

    /**
     * Takes changed days into the sets.
     *
     * @param options the row with the change in it
     * @return what has changed, as {@link HouseRule#reads} has it
     */
    long change(HouseRules rules, RowChange change, @Nullable ShiftOption[] options) {
        row = options;
        long changed = OPTIONS;
        for (int i = 0; i < change.size; i++) {
            int at = first + change.days[i];
            ShiftOption old = change.old[i];
            ShiftOption now = change.now[i];
            if ((old == null) != (now == null)) {
                changed |= flip(HouseRules.WORKED, at);
            }
            int oldMask = old == null ? 0 : rules.maskOfType[old.typeNumber];
            int nowMask = now == null ? 0 : rules.maskOfType[now.typeNumber];
            if (oldMask != nowMask) {
                changed |= oldMask == 0 ? 0 : flip(oldMask, at);
                changed |= nowMask == 0 ? 0 : flip(nowMask, at);
            }
            if (rules.looksAtNights && isNight(rules, change.days[i], old) != isNight(rules, change.days[i], now)) {
                changed |= flip(HouseRules.NIGHTS, at);
            }
        }
        for (var union : rules.unions) {
            if ((union.reads() & changed) != 0) {
                union.make(masks, words);
                changed |= bit(union.mask());
            }
        }
        return changed;
    }

    private static boolean isNight(HouseRules rules, int day, @Nullable ShiftOption option) {
        return option != null && option.figures[rules.laws[day]].night;
    }

    private long flip(int mask, int position) {
        masks[mask * words + (position >>> 6)] ^= 1L << position;
        return bit(mask);
    }

    /** Turns the row into sets of days. */
    void read(HouseRules rules, @Nullable ShiftOption[] options) {
        row = options;
        first = rules.pad;
        last = rules.pad + options.length - 1;
        words = rules.words;
        long[] published = rules.published;
        if (masks.length < published.length) {
            masks = new long[published.length];
        }
        if (chosen.length < words) {
            chosen = new long[words];
        }
        if (sums.length <= options.length) {
            sums = new long[options.length + 1];
        }
        System.arraycopy(published, 0, masks, 0, published.length);
        int[] maskOfType = rules.maskOfType;
        for (int day = 0; day < options.length; day++) {
            var option = options[day];
            if (option != null) {
                int at = first + day;
                int word = at >>> 6;
                long bit = 1L << at;
                masks[word] |= bit;
                int mask = maskOfType[option.typeNumber];
                if (mask > 0) {
                    masks[mask * words + word] |= bit;
                }
                if (rules.looksAtNights && option.figures[rules.laws[day]].night) {
                    masks[HouseRules.NIGHTS * words + word] |= bit;
                }
            }
        }
        for (var union : rules.unions) {
            union.make(masks, words);
        }
    }
}
