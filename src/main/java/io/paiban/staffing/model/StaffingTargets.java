package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a number of agents has to achieve, all of it together. At least one target is stated.
 *
 * @param service share answered in time; null = no such target
 * @param averageWait largest average speed of answer; not negative, and out of reach at zero unless there is no load;
 *     null = no such target
 * @param occupancy largest share of their time that agents may be busy, in (0, 1]; null = no such target
 * @param abandonment largest share of the contacts that may hang up, in (0, 1]; null = no such target; can only be asked
 *     for where callers hang up at all
 * @param definition how the share answered in time is counted; all are the same where nobody hangs up
 */
public record StaffingTargets(
        @Nullable ServiceTarget service,
        @Nullable Duration averageWait,
        @Nullable BigDecimal occupancy,
        @Nullable Double abandonment,
        ServiceLevelDefinition definition) {

    /** Targets without abandonment. */
    public StaffingTargets(
            @Nullable ServiceTarget service, @Nullable Duration averageWait, @Nullable BigDecimal occupancy) {
        this(service, averageWait, occupancy, null, ServiceLevelDefinition.OFFERED);
    }

    public StaffingTargets {
        if (service == null && averageWait == null && occupancy == null && abandonment == null) {
            throw new IllegalArgumentException(
                    "No target is stated. Maybe give a service level, an average wait, an abandonment or an occupancy.");
        }
        if (averageWait != null && averageWait.isNegative()) {
            throw new IllegalArgumentException("The average wait (%s) must not be negative.".formatted(averageWait));
        }
        if (occupancy != null && (occupancy.signum() <= 0 || occupancy.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "The largest occupancy (%s) must be more than 0 and at most 1.".formatted(occupancy));
        }
        if (abandonment != null && !(abandonment > 0 && abandonment <= 1)) {
            throw new IllegalArgumentException(
                    "The largest abandonment (%s) must be more than 0 and at most 1.".formatted(abandonment));
        }
    }
}
