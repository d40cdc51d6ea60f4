package io.paiban.staffing.api;

import io.paiban.platform.problem.Faults;
import io.paiban.staffing.model.LoadMethod;
import io.paiban.staffing.model.QueueingModel;
import io.paiban.staffing.model.ServiceLevelDefinition;
import io.paiban.staffing.model.Shrinkage;
import io.paiban.staffing.model.ShrinkageCategory;
import io.paiban.staffing.model.StaffingPolicy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A staffing policy as clients send it; see {@link StaffingPolicy} for the meaning of the fields. What is left out is as usual.
 *
 * @param load {@code MOL_AVERAGE} unless said otherwise
 * @param model {@code ERLANG_C} unless said otherwise
 * @param serviceLevel {@code OFFERED} unless said otherwise
 * @param maxAverageWait none unless said otherwise
 * @param maxAbandonment none unless said otherwise
 * @param maxOccupancy 0.85 unless said otherwise; 1 = no cap
 * @param uncertainRate false unless said otherwise
 * @param redial 0 unless said otherwise
 * @param reconnect 0 unless said otherwise
 * @param shrinkage none unless said otherwise
 * @param seats no limit unless said otherwise
 * @param idleShare 0.5 unless said otherwise
 * @param reserve 1 unless said otherwise
 */
public record StaffingPolicyBody(
        @Nullable LoadMethod load,
        @Nullable QueueingModel model,
        @Nullable ServiceLevelDefinition serviceLevel,
        @Nullable Duration maxAverageWait,
        @Nullable Double maxAbandonment,
        @Nullable BigDecimal maxOccupancy,
        @Nullable Boolean uncertainRate,
        @Nullable Double redial,
        @Nullable Double reconnect,
        @Nullable List<ShrinkageBody> shrinkage,
        @Nullable Integer seats,
        @Nullable Double idleShare,
        @Nullable Integer reserve) {

    private static final BigDecimal LEAST_OCCUPANCY = new BigDecimal("0.05");
    private static final double MOST_REDIALS = 0.95;
    private static final BigDecimal MOST_SHRINKAGE = new BigDecimal("0.95");
    private static final int MOST_CATEGORIES = 50;
    static final int MOST_DECIMALS = 6;
    private static final int MOST_SEATS = 10_000;

    /** One loss as clients send it; {@code treatment} is {@code UNPLANNED} unless said otherwise. */
    public record ShrinkageBody(
            @Nullable String category,
            @Nullable BigDecimal share,
            ShrinkageCategory.@Nullable Treatment treatment,
            @Nullable Set<DayOfWeek> weekdays,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {

        private @Nullable ShrinkageCategory toCategory(String at, Faults faults) {
            var called = faults.present(at + "category", category);
            var lost = faults.present(at + "share", share);
            faults.require(
                    (from == null) == (to == null), at + "from", from, "must be given together with to, or neither");
            if (lost == null || called == null) {
                return null;
            }
            if (lost.signum() < 0 || lost.scale() > MOST_DECIMALS || lost.compareTo(MOST_SHRINKAGE) > 0) {
                faults.add(
                        at + "share",
                        lost.doubleValue(),
                        "must be from 0 to " + MOST_SHRINKAGE + " with 6 decimals at most; 0.05 is 5 %");
                return null;
            }
            return new ShrinkageCategory(
                    called,
                    lost,
                    treatment == null ? ShrinkageCategory.Treatment.UNPLANNED : treatment,
                    weekdays == null ? Set.of() : weekdays,
                    from,
                    to);
        }
    }

    StaffingPolicy toPolicy() {
        var usual = StaffingPolicy.USUAL;
        var faults = new Faults();
        var formula = model == null ? usual.model() : model;
        faults.require(
                maxAverageWait == null || maxAverageWait.toMillis() >= 1,
                "maxAverageWait",
                maxAverageWait,
                "must be more than 0: with random arrivals somebody waits");
        faults.require(
                maxAbandonment == null || maxAbandonment > 0 && maxAbandonment < 1,
                "maxAbandonment",
                maxAbandonment,
                "must lie between 0 and 1, both excluded; 0.03 is 3 %");
        faults.require(
                maxAbandonment == null || formula == QueueingModel.ERLANG_A,
                "maxAbandonment",
                maxAbandonment,
                "needs the model ERLANG_A; in ERLANG_C nobody hangs up");
        var occupancy = maxOccupancy == null ? usual.maxOccupancy() : maxOccupancy;
        faults.require(
                occupancy.compareTo(LEAST_OCCUPANCY) >= 0 && occupancy.compareTo(BigDecimal.ONE) <= 0,
                "maxOccupancy",
                occupancy,
                "must be from " + LEAST_OCCUPANCY + " to 1; 1 is no cap");
        double again = redial == null ? 0 : redial;
        faults.require(again >= 0 && again <= MOST_REDIALS, "redial", again, "must be from 0 to " + MOST_REDIALS);
        faults.require(
                again == 0 || formula == QueueingModel.ERLANG_A,
                "redial",
                again,
                "needs the model ERLANG_A; in ERLANG_C nobody hangs up");
        double back = reconnect == null ? 0 : reconnect;
        faults.require(back >= 0 && back <= MOST_REDIALS, "reconnect", back, "must be from 0 to " + MOST_REDIALS);
        faults.require(
                seats == null || seats >= 1 && seats <= MOST_SEATS, "seats", seats, "must be from 1 to " + MOST_SEATS);
        double idle = idleShare == null ? usual.idleShare() : idleShare;
        faults.require(idle >= 0 && idle <= 1, "idleShare", idle, "must be from 0 to 1");
        int free = reserve == null ? usual.reserve() : reserve;
        faults.require(free >= 0, "reserve", free, "must not be negative");
        var losses = new ArrayList<ShrinkageCategory>();
        if (shrinkage != null) {
            faults.require(
                    shrinkage.size() <= MOST_CATEGORIES,
                    "shrinkage",
                    shrinkage.size(),
                    "may have 50 categories at most");
            for (int i = 0; i < Math.min(shrinkage.size(), MOST_CATEGORIES); i++) {
                losses.add(shrinkage.get(i).toCategory("shrinkage[%d].".formatted(i), faults));
            }
        }
        faults.throwIfAny();
        var together = losses.stream()
                .map(ShrinkageCategory::shrinkage)
                .reduce(Shrinkage.NONE, Shrinkage::and)
                .share();
        faults.require(
                together.compareTo(MOST_SHRINKAGE) <= 0,
                "shrinkage",
                together.doubleValue(),
                "must not come to more than " + MOST_SHRINKAGE + " when all of it happens at once");
        faults.throwIfAny();
        return new StaffingPolicy(
                load == null ? usual.load() : load,
                formula,
                serviceLevel == null ? usual.serviceLevel() : serviceLevel,
                maxAverageWait,
                maxAbandonment,
                occupancy,
                uncertainRate != null && uncertainRate,
                again,
                back,
                losses,
                seats,
                idle,
                free);
    }
}
