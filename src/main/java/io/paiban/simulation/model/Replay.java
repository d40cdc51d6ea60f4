package io.paiban.simulation.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given contacts instead of drawn ones, and a record of who answered which; for looking at a routing rule by rule. */
final class Replay {

    /**
     * A contact as it is given.
     *
     * @param stream index of its stream
     * @param second moment of arrival
     * @param handleSeconds its handle time
     * @param patienceSeconds when its caller hangs up; infinite = never
     */
    record Given(int stream, double second, double handleSeconds, double patienceSeconds) {}

    /**
     * An answer.
     *
     * @param stream index of the stream
     * @param agent index of the agent
     * @param second moment of the answer
     */
    record Answer(int stream, int agent, double second) {}

    final List<Given> given;
    final List<Answer> answers = new ArrayList<>();
    private final int[] taken;

    Replay(List<Given> given, int streams) {
        this.given = given;
        taken = new int[streams];
    }

    /** The next contact of a stream, or null; contacts of a stream are given in order of time. */
    @Nullable
    Given next(int stream) {
        var own = given.stream().filter(contact -> contact.stream() == stream).toList();
        return taken[stream] < own.size() ? own.get(taken[stream]++) : null;
    }
}
