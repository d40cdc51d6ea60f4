package io.paiban.simulation.model;

/** Hears how far a simulation is; called on the simulating thread, so it must be quick. */
@FunctionalInterface
public interface SimulationProgress {

    /** Nobody listens. */
    SimulationProgress SILENT = (done, of) -> {};

    /**
     * @param done replications of a day that are done
     * @param of how many there will be at most
     */
    void done(int done, int of);
}
