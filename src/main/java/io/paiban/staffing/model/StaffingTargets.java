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
 */
public record StaffingTargets(
        @Nullable ServiceTarget service, @Nullable Duration averageWait, @Nullable BigDecimal occupancy) {

    public StaffingTargets {
        if (service == null && averageWait == null && occupancy == null) {
            throw new IllegalArgumentException(
                    "No target is stated. Maybe give a service level, an average wait or an occupancy.");
        }
        if (averageWait != null && averageWait.isNegative()) {
            throw new IllegalArgumentException("The average wait (%s) must not be negative.".formatted(averageWait));
        }
        if (occupancy != null && (occupancy.signum() <= 0 || occupancy.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "The largest occupancy (%s) must be more than 0 and at most 1.".formatted(occupancy));
        }
    }
}
