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

    /** Days that a rule makes of those it picks; each rule for itself. */
    long[] spread = {};

    /** Sums that a rule makes; each rule for itself. The first stays 0. */
    long[] sums = {};

    /** Working minutes of the horizon's days before each; filled where a rule asks. */
    long[] minutes = {};

    /** Points of what binds, and how many rules and days break it. */
    long hard;

    int broken;

    /** Points of rules that are wished for. */
    long soft;

    /** Points of days that are not as preferred, by reason. */
    private final long[] wished = new long[DayCosts.REASONS];

    private boolean sumsMinutes;
    private @Nullable ShiftOption[] row = {};

    /** Bit of what is looked at that stands for the shifts themselves. */
    static final long OPTIONS = 1L << 63;

    /** Bit of what is looked at that stands for the sums of working minutes. */
    static final long MINUTES = 1L << 62;

    private static final int LAST_BIT_OF_MASKS = 61;

    /** Bit of what is looked at that stands for a mask; where there are very many, the last ones share one. */
    static long bit(int mask) {
        return 1L << Math.min(mask, LAST_BIT_OF_MASKS);
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
        for (int reason = 0; reason < wished.length; reason++) {
            wished[reason] = costs.wished(reason, options);
        }
        hard = costs.hard(options);
        broken = hard > 0 ? costs.broken(options) : 0;
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
        if (minutes.length < other.minutes.length) {
            minutes = new long[other.minutes.length];
        }
        if (other.sumsMinutes) {
            System.arraycopy(other.minutes, 0, minutes, 0, other.minutes.length);
        }
        sumsMinutes = other.sumsMinutes;
        if (chosen.length < other.chosen.length) {
            chosen = new long[other.chosen.length];
            spread = new long[other.chosen.length];
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
        if (sumsMinutes) {
            changed |= changeMinutes(change, options.length);
        }
        for (int i = 0; i < rules.unions.length; i++) {
            if ((rules.unionReads[i] & changed) != 0) {
                rules.unions[i].make(masks, words);
                changed |= bit(rules.unions[i].mask());
            }
        }
        return changed;
    }

    private static boolean isNight(HouseRules rules, int day, @Nullable ShiftOption option) {
        return option != null && option.figures[rules.laws[day]].night;
    }

    private long changeMinutes(RowChange change, int days) {
        long more = 0;
        long changed = 0;
        for (int i = 0; i < change.size; i++) {
            more += minutes(change.now[i]) - minutes(change.old[i]);
            if (more != 0) {
                changed = MINUTES;
                int end = i + 1 < change.size ? change.days[i + 1] : days;
                for (int day = change.days[i]; day < end; day++) {
                    minutes[day + 1] += more;
                }
            }
        }
        return changed;
    }

    private static long minutes(@Nullable ShiftOption option) {
        return option == null ? 0 : option.workingMinutes;
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
            spread = new long[words];
        }
        if (sums.length <= options.length) {
            sums = new long[options.length + 1];
            minutes = new long[options.length + 1];
        }
        System.arraycopy(published, 0, masks, 0, published.length);
        if (words == 1) {
            readOneWord(rules, options);
        } else {
            readWords(rules, options);
        }
        sumsMinutes = rules.sumsMinutes;
        if (rules.sumsMinutes) {
            sumMinutes(options);
        }
        if (rules.looksAtNights) {
            readNights(rules, options);
        }
        for (var union : rules.unions) {
            union.make(masks, words);
        }
    }

    private void readOneWord(HouseRules rules, @Nullable ShiftOption[] options) {
        long worked = masks[HouseRules.WORKED];
        int[] maskOfType = rules.maskOfType;
        long bit = 1L << first;
        for (var option : options) {
            if (option != null) {
                worked |= bit;
                masks[maskOfType[option.typeNumber]] |= bit;
            }
            bit <<= 1;
        }
        masks[HouseRules.WORKED] = worked;
    }

    private void readWords(HouseRules rules, @Nullable ShiftOption[] options) {
        int[] maskOfType = rules.maskOfType;
        for (int day = 0; day < options.length; day++) {
            var option = options[day];
            if (option != null) {
                int word = first + day >>> 6;
                long bit = 1L << first + day;
                masks[word] |= bit;
                masks[maskOfType[option.typeNumber] * words + word] |= bit;
            }
        }
    }

    private void sumMinutes(@Nullable ShiftOption[] options) {
        long sum = 0;
        for (int day = 0; day < options.length; day++) {
            var option = options[day];
            sum += option == null ? 0 : option.workingMinutes;
            minutes[day + 1] = sum;
        }
    }

    private void readNights(HouseRules rules, @Nullable ShiftOption[] options) {
        for (int day = 0; day < options.length; day++) {
            var option = options[day];
            if (option != null && option.figures[rules.laws[day]].night) {
                DayBits.set(masks, HouseRules.NIGHTS * words, first + day);
            }
        }
    }
}
