package io.paiban.roster;

import io.paiban.roster.model.Shift;
import java.util.List;

/** Whoever knows what was really worked tells it here, so that the law looks back on work and not on plans. */
public interface WorkedHistory {

    /**
     * The shifts as they were worked.
     *
     * @param hotline the hotline's code
     * @param published published shifts, in the order of time
     * @return for each shift that is over and whose work is known beyond doubt, what was worked; the others as they are, for nobody's
     *     absence is guessed; and beside them work that belongs to no published shift
     */
    List<Shift> asWorked(String hotline, List<Shift> published);
}
