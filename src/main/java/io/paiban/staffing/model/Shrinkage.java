package io.paiban.staffing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of paid time that people do not spend taking contacts: breaks, training, leave, sickness.
 *
 * <p>Decimal and exact: with 10 % shrinkage 9 people need exactly 10, which binary fractions turn into 11.
 *
 * @param share share of the scheduled time that is lost, in [0, 1)
 */
public record Shrinkage(BigDecimal share) {

    /** Nothing is lost. */
    public static final Shrinkage NONE = new Shrinkage(BigDecimal.ZERO);

    public Shrinkage {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "The shrinkage (%s) must be at least 0 and less than 1.".formatted(share));
        }
    }

    /** Both losses, independent of each other: each takes its share of what the other leaves, so they do not add. */
    public Shrinkage and(Shrinkage other) {
        return new Shrinkage(BigDecimal.ONE.subtract(present().multiply(other.present())));
    }

    /**
     * How many people to schedule so that enough of them are present. This is the one place where the requirement is
     * rounded.
     *
     * @param net people who must be present; not negative; may be fractional where several requirements were added
     * @return the smallest whole number that leaves at least {@code net}
     */
    public int scheduled(BigDecimal net) {
        if (net.signum() < 0) {
            throw new IllegalArgumentException(
                    "The number of people present (%s) must not be negative.".formatted(net));
        }
        if (net.compareTo(present().multiply(BigDecimal.valueOf(Integer.MAX_VALUE))) > 0) {
            throw new IllegalArgumentException(
                    "The shrinkage (%s) leaves too little to keep so many people (%s) present.".formatted(share, net));
        }
        return net.divide(present(), 0, RoundingMode.CEILING).intValueExact();
    }

    /** {@link #scheduled(BigDecimal)} for whole people. */
    public int scheduled(int net) {
        return scheduled(BigDecimal.valueOf(net));
    }

    private BigDecimal present() {
        return BigDecimal.ONE.subtract(share);
    }
}
