package io.paiban.staffing.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a hotline wants its staff computed.
 *
 * @param load how contacts become load
 * @param model what is assumed of people who wait
 * @param serviceLevel what counts as answered in time where people hang up
 * @param maxAverageWait largest average wait of all contacts; null = none
 * @param maxAbandonment largest share of callers who hang up, in (0, 1); only with {@link QueueingModel#ERLANG_A}; null = none
 * @param maxOccupancy largest share of their time that people may be busy, in (0, 1]; 1 = no cap
 * @param uncertainRate whether the forecast's own band counts: the target is then met on average over the levels the day may have
 * @param redial share of the callers who hung up and call again, in [0, 1); needs {@link QueueingModel#ERLANG_A}
 * @param reconnect share of the answered callers who call again about the same matter, in [0, 1)
 * @param shrinkage losses of paid time
 * @param seats people who can work at the same time; null = no limit
 * @param idleShare share of the idle time between contacts that interruptible work can use, in [0, 1]
 * @param reserve people who stay free for the next contact and do no deferrable work meanwhile; not negative
 */
public record StaffingPolicy(
        LoadMethod load,
        QueueingModel model,
        ServiceLevelDefinition serviceLevel,
        @Nullable Duration maxAverageWait,
        @Nullable Double maxAbandonment,
        BigDecimal maxOccupancy,
        boolean uncertainRate,
        double redial,
        double reconnect,
        List<ShrinkageCategory> shrinkage,
        @Nullable Integer seats,
        double idleShare,
        int reserve) {

    /** What holds until somebody says otherwise. */
    public static final StaffingPolicy USUAL = new StaffingPolicy(
            LoadMethod.MOL_AVERAGE,
            QueueingModel.ERLANG_C,
            ServiceLevelDefinition.OFFERED,
            null,
            null,
            new BigDecimal("0.85"),
            false,
            0,
            0,
            List.of(),
            null,
            0.5,
            1);

    /** How the first version computed, for requirements that were made then. */
    public static final StaffingPolicy FIRST_VERSION = new StaffingPolicy(
            LoadMethod.SIPP,
            QueueingModel.ERLANG_C,
            ServiceLevelDefinition.OFFERED,
            null,
            null,
            BigDecimal.ONE,
            false,
            0,
            0,
            List.of(),
            null,
            0.5,
            1);

    public StaffingPolicy {
        shrinkage = List.copyOf(shrinkage);
    }

    /** What the roster must plan more people for at a local time: nobody knows when it happens. */
    Shrinkage unplanned(LocalDateTime local) {
        return lost(local, category -> category.treatment() == ShrinkageCategory.Treatment.UNPLANNED);
    }

    /** Everything that is lost at a local time, for counting heads. */
    Shrinkage all(LocalDateTime local) {
        return lost(local, category -> true);
    }

    private Shrinkage lost(LocalDateTime local, Predicate<ShrinkageCategory> counts) {
        return shrinkage.stream()
                .filter(category -> counts.test(category) && category.holds(local))
                .map(ShrinkageCategory::shrinkage)
                .reduce(Shrinkage.NONE, Shrinkage::and);
    }

    /** A name of the method for people: formula and load. */
    public String method() {
        return "%s/%s/2"
                .formatted(
                        model.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        load.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
