package io.paiban.staffing.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An offered load kept as the decimals it was stated in, so that a limit which is met exactly counts as met: 4.2
 * Erlangs at an occupancy of 0.7 are 6 agents, which binary fractions turn into 7.
 *
 * @param contacts contacts expected in the interval; a mean, so it may be fractional; not negative
 * @param intervalSeconds length of the interval, in seconds; positive
 * @param handleSeconds mean talk, hold and wrap-up time of a contact, in seconds; positive
 */
public record ExactLoad(BigDecimal contacts, BigDecimal intervalSeconds, BigDecimal handleSeconds) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(ErlangB.LARGEST);

    public ExactLoad {
        if (contacts.signum() < 0) {
            throw new IllegalArgumentException("The contacts (%s) must not be negative.".formatted(contacts));
        }
        if (intervalSeconds.signum() <= 0) {
            throw new IllegalArgumentException("The interval (%s s) must be positive.".formatted(intervalSeconds));
        }
        if (handleSeconds.signum() <= 0) {
            throw new IllegalArgumentException("The handle time (%s s) must be positive.".formatted(handleSeconds));
        }
        if (contacts.multiply(handleSeconds).compareTo(intervalSeconds.multiply(LARGEST)) > 0) {
            throw new IllegalArgumentException(
                    "The load of so many contacts (%s) must not be more than %s Erlangs.".formatted(contacts, LARGEST));
        }
    }

    /** The load in Erlangs: the mean number of agents kept busy if nobody ever waited. */
    public double erlangs() {
        return work().divide(intervalSeconds, MathContext.DECIMAL128).doubleValue();
    }

    /**
     * The smallest number of agents who are busy for at most the given share of their time.
     *
     * @param occupancy in (0, 1]
     */
    public int agentsAt(BigDecimal occupancy) {
        var capacity = intervalSeconds.multiply(occupancy);
        if (work().compareTo(capacity.multiply(LARGEST)) > 0) {
            throw new IllegalArgumentException(
                    "An occupancy of at most (%s) needs more than %s agents.".formatted(occupancy, LARGEST));
        }
        return work().divide(capacity, 0, RoundingMode.CEILING).intValueExact();
    }

    private BigDecimal work() {
        return contacts.multiply(handleSeconds);
    }
}
