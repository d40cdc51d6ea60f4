package io.paiban.roster;

import io.paiban.roster.model.Shift;
import java.time.LocalDate;
import java.util.List;

/** Whoever knows what was really worked tells it here, so that the law looks back on work and not on plans. */
public interface WorkedHistory {

    /**
     * The shifts as they were worked.
     *
     * @param hotline the hotline's code
     * @param published the published shifts of the days and of those right after, in the order of time, so that the punches of the last
     *     day are not taken for those of the next
     * @param first the first day that is asked for
     * @param last the last day that is asked for
     * @return for each shift that is over and whose work is known beyond doubt, what was worked; the others as they are, for nobody's
     *     absence is guessed; and beside them work of these days that belongs to no published shift, of anybody who is employed
     */
    List<Shift> asWorked(String hotline, List<Shift> published, LocalDate first, LocalDate last);
}
