package io.paiban.roster.repair;

/** How much disturbance a proposal accepts for cover. */
public enum RepairStyle {
    /** Changes as little as it can: only what saves four times its price. */
    CAUTIOUS(40),
    /** Changes what is worth its price. */
    BALANCED(10),
    /** Covers as well as it can, and disturbs few people only where cover is equal or nearly so. */
    BEST_COVER(1);

    /** Factor on the prices, in tenths. */
    private final int tenths;

    RepairStyle(int tenths) {
        this.tenths = tenths;
    }

    /** A price as the style takes it, in minutes of uncovered work; at least 1 where the price is above 0. */
    long weigh(long minutes) {
        return minutes == 0 ? 0 : Math.max(1, minutes * tenths / 10);
    }
}
