package io.paiban.staffing.api;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.problem.Faults;
import io.paiban.staffing.model.LoadMethod;
import io.paiban.staffing.model.QueueingModel;
import io.paiban.staffing.model.WhatIf;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other figures to try on a requirement.
 *
 * @param scenarios one to twenty cases
 */
public record WhatIfBody(@Nullable List<Scenario> scenarios) {

    private static final int MOST_SCENARIOS = 20;
    private static final double MOST_FACTOR = 20;
    private static final BigDecimal MOST_UNPLANNED = new BigDecimal("0.95");

    /** One case; see {@link WhatIf} for the meaning of the fields. What is left out stays as it is. */
    public record Scenario(
            @Nullable String name,
            @Nullable Double volume,
            @Nullable Double handleTime,
            @Nullable BigDecimal unplannedShrinkage,
            @Nullable Target target,
            @Nullable LoadMethod load,
            @Nullable QueueingModel model) {

        private WhatIf toWhatIf(String at, int index, Faults faults) {
            factor(at + "volume", volume, faults);
            factor(at + "handleTime", handleTime, faults);
            faults.require(
                    unplannedShrinkage == null
                            || unplannedShrinkage.scale() <= StaffingPolicyBody.MOST_DECIMALS
                                    && unplannedShrinkage.signum() >= 0
                                    && unplannedShrinkage.compareTo(MOST_UNPLANNED) <= 0,
                    at + "unplannedShrinkage",
                    unplannedShrinkage == null ? null : unplannedShrinkage.doubleValue(),
                    "must be from 0 to " + MOST_UNPLANNED + " with 6 decimals at most");
            return new WhatIf(
                    name == null || name.isBlank() ? "scenario " + (index + 1) : name,
                    volume,
                    handleTime,
                    unplannedShrinkage,
                    target == null ? null : target.toTarget(at + "target.", faults),
                    load,
                    model);
        }

        private static void factor(String field, @Nullable Double factor, Faults faults) {
            faults.require(
                    factor == null || factor > 0 && factor <= MOST_FACTOR,
                    field,
                    factor,
                    "must be more than 0 and at most 20; 1.1 is ten per cent more");
        }
    }

    /** A service target. */
    public record Target(@Nullable Duration answeredWithin, @Nullable Double share) {

        private @Nullable ServiceTarget toTarget(String at, Faults faults) {
            var wait = faults.present(at + "answeredWithin", answeredWithin);
            var part = faults.present(at + "share", share);
            if (wait == null || part == null) {
                return null;
            }
            faults.require(!wait.isNegative(), at + "answeredWithin", wait, "must not be negative");
            faults.require(part > 0 && part < 1, at + "share", part, "must lie between 0 and 1, both excluded");
            return wait.isNegative() || !(part > 0 && part < 1) ? null : ServiceTarget.of(wait, part);
        }
    }

    List<WhatIf> toCases() {
        var faults = new Faults();
        var wanted = faults.present("scenarios", scenarios);
        var cases = new ArrayList<WhatIf>();
        if (wanted != null) {
            faults.require(
                    !wanted.isEmpty() && wanted.size() <= MOST_SCENARIOS,
                    "scenarios",
                    wanted.size(),
                    "must be 1 to 20 scenarios");
            for (int i = 0; i < Math.min(wanted.size(), MOST_SCENARIOS); i++) {
                cases.add(wanted.get(i).toWhatIf("scenarios[%d].".formatted(i), i, faults));
            }
        }
        faults.throwIfAny();
        return cases;
    }
}
