package io.paiban.simulation.model;

import java.util.List;

/**
 * What a simulation found, as it is kept with the roster.
 *
 * @param outcome the service, with confidence intervals
 * @param languages codes of the languages, by the index that streams and repairs name
 * @param levelCv how uncertain the level of a whole day was taken to be, as a coefficient of variation
 * @param repairs people who would bring failing intervals to their target
 * @param notes what the reader should know, such as queues that were left out
 */
public record Certified(
        RosterOutcome outcome, List<String> languages, double levelCv, List<RosterRepair> repairs, List<String> notes) {

    public Certified {
        languages = List.copyOf(languages);
        repairs = List.copyOf(repairs);
        notes = List.copyOf(notes);
    }

    /** The same with repairs. */
    public Certified with(List<RosterRepair> found) {
        return new Certified(outcome, languages, levelCv, found, notes);
    }

    /**
     * People to add in one interval.
     *
     * @param language index of their language; {@link ContactStream#GENERAL} = none
     * @param interval index in the horizon
     * @param heads number of people
     * @param reached whether the target is met with them
     */
    public record RosterRepair(int language, int interval, int heads, boolean reached) {}
}
