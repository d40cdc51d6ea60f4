package io.paiban.simulation.model;

/**
 * How a roster is simulated.
 *
 * @param replications how often each day is lived through; 2 to 5,000
 * @param seed chooses the contacts; two rosters simulated with the same seed meet the same ones
 * @param keepOneIdle see {@link Routing}
 * @param uncertainLevel whether a whole day may turn out busier or quieter than expected, as the forecast's band has it
 * @param repairs whether the people who would repair failing intervals are looked for
 */
public record SimulationSettings(
        int replications, long seed, boolean keepOneIdle, boolean uncertainLevel, boolean repairs) {

    /** A day's service level differs by 3 to 5 points from day to day; so many bring its mean within half a point. */
    public static final int USUAL_REPLICATIONS = 400;

    public static final int MOST_REPLICATIONS = 5_000;

    /** The same with another number of replications. */
    public SimulationSettings with(int others) {
        return new SimulationSettings(others, seed, keepOneIdle, uncertainLevel, repairs);
    }

    /** Who gets which contact. */
    public Routing routing() {
        return new Routing(keepOneIdle);
    }
}
