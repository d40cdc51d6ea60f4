package io.paiban.simulation.model;

/**
 * What a stream of contacts is measured by.
 *
 * @param name the stream
 * @param language index of its language; {@link ContactStream#GENERAL} = every agent
 * @param answeredWithinSeconds longest wait that counts as in time
 * @param targetShare share of the offered contacts to be answered in time; in (0, 1)
 */
public record StreamTarget(String name, int language, double answeredWithinSeconds, double targetShare) {

    static StreamTarget of(ContactStream stream) {
        return new StreamTarget(stream.name(), stream.language(), stream.answeredWithinSeconds(), stream.targetShare());
    }

    /** Whether so many in time are enough; nothing offered is enough. A target met exactly counts as met. */
    boolean isMet(double inTime, double offered) {
        return inTime >= targetShare * offered - 1e-9 * offered;
    }
}
