package io.paiban.roster.solver;

import io.paiban.roster.model.WorkRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of the house for one person, in a form that is fast to judge rows by. Made by {@link HouseRulesBuilder}; shared by threads. */
final class HouseRules {

    /** Mask of the days with a shift, also one of standing by. */
    static final int WORKED = 0;

    /** Mask of the days with a night shift; filled where a rule asks. */
    static final int NIGHTS = 1;

    /** The first mask of a single type. */
    static final int TYPES = 2;

    /** Positions before the horizon. */
    final int pad;

    /** Words of a mask. */
    final int words;

    /** The published days around the horizon, mask after mask. */
    final long[] published;

    /** By number of a type the mask of the days with it; that of the days with a shift where nobody asks. */
    final int[] maskOfType;

    /** Masks made of others, in an order in which each can be made. */
    final Union[] unions;

    /** By union what it is made of, see {@link HouseRule#reads}. */
    final long[] unionReads;

    final boolean looksAtNights;
    final boolean sumsMinutes;

    /** Index of the law by day of the horizon. */
    final int[] laws;

    final HouseRule[] rules;

    /** By rule what it looks at, see {@link HouseRule#reads}. */
    final long[] reads;

    final @Nullable DayCosts costs;

    /**
     * A mask made of others.
     *
     * @param of the others
     * @param nightsOnly whether only days with a night shift are in it
     * @param firstAlone whether days are in it that are in the first of the others and in none of the rest; else in one of them at least
     */
    record Union(int mask, int[] of, boolean nightsOnly, boolean firstAlone) {

        /** What of the row it is made of, see {@link HouseRule#reads}. */
        long reads() {
            long reads = nightsOnly ? HouseRow.bit(NIGHTS) : 0;
            for (int one : of) {
                reads |= HouseRow.bit(one);
            }
            return reads;
        }

        void make(long[] masks, int words) {
            for (int word = 0; word < words; word++) {
                long days = 0;
                for (int i = firstAlone ? 1 : 0; i < of.length; i++) {
                    days |= masks[of[i] * words + word];
                }
                days = firstAlone ? masks[of[0] * words + word] & ~days : days;
                masks[mask * words + word] = nightsOnly ? days & masks[NIGHTS * words + word] : days;
            }
        }
    }

    /**
     * The masks of a row.
     *
     * @param pad positions before the horizon
     * @param words words of a mask
     * @param published the published days around the horizon, mask after mask
     * @param maskOfType by number of a type the mask of the days with it; that of the days with a shift where nobody asks
     * @param unions masks made of others, in an order in which each can be made
     * @param looksAtNights whether the mask of the nights is to be filled
     */
    record Masks(int pad, int words, long[] published, int[] maskOfType, Union[] unions, boolean looksAtNights) {}

    HouseRules(Masks masks, int[] laws, HouseRule[] rules, @Nullable DayCosts costs) {
        this.pad = masks.pad();
        this.words = masks.words();
        this.published = masks.published();
        this.maskOfType = masks.maskOfType();
        this.unions = masks.unions();
        this.unionReads = Arrays.stream(unions).mapToLong(Union::reads).toArray();
        this.looksAtNights = masks.looksAtNights();
        this.laws = laws;
        this.rules = rules;
        this.reads = Arrays.stream(rules).mapToLong(HouseRule::reads).toArray();
        this.sumsMinutes = Arrays.stream(rules).anyMatch(HouseRule::sumsMinutes);
        this.costs = costs;
    }

    /** Whether a day with this shift breaks what binds, whatever the other days are. */
    boolean isBarred(ShiftOption option) {
        if (costs != null && costs.isBarred(option)) {
            return true;
        }
        boolean isNight = option.figures[laws[option.day]].night;
        for (var rule : rules) {
            if (rule.isHard && rule.isBrokenBy(option, isNight)) {
                return true;
            }
        }
        return false;
    }

    /** By how many of its units a row breaks a rule. */
    record Breach(WorkRule rule, long units) {}

    /** The rules of the house that a row breaks; slow, for explanations. The preferences of days are not among them. */
    List<Breach> breaches(@Nullable ShiftOption[] options) {
        var breaches = new ArrayList<Breach>();
        if (rules.length > 0) {
            var row = new HouseRow();
            row.read(this, options);
            for (var rule : rules) {
                long units = rule.units(row);
                if (units > 0) {
                    breaches.add(new Breach(rule.rule, units));
                }
            }
        }
        return breaches;
    }
}
