package io.paiban.alert.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows a requirement's work that can wait. */
public interface PostponedWork {

    /** There is no such work. */
    PostponedWork NONE = new PostponedWork() {

        @Override
        public int people(String group, Instant start) {
            return 0;
        }

        @Override
        public @Nullable List<String> fits(String group, int[] fewer, int[] spare) {
            return null;
        }
    };

    /** People among those required of a group who are there for work that can wait, in the interval with a start. */
    int people(String group, Instant start);

    /**
     * Tries to do a group's work with fewer people at some times and more at others.
     *
     * @param fewer by interval of the roster, people who are taken away
     * @param spare by interval of the roster, people who are there beyond the requirement
     * @return codes of the queues whose work moves; null where more work would miss its deadline than does anyway
     */
    @Nullable
    List<String> fits(String group, int[] fewer, int[] spare);
}
