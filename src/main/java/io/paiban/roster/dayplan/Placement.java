package io.paiban.roster.dayplan;

import io.paiban.roster.model.ShiftActivity;
import io.paiban.shared.time.TimeSpan;
import java.util.UUID;

/**
 * A piece of a request that has found its place.
 *
 * @param request id of the request
 * @param employee staff number of who does it
 * @param shift id of the shift it lies in
 * @param activity code of the activity
 * @param span when
 * @param takesContacts whether the person still counts as taking contacts
 */
public record Placement(
        UUID request, String employee, UUID shift, String activity, TimeSpan span, boolean takesContacts) {

    /** What the shift holds of it. */
    public ShiftActivity inShift() {
        return new ShiftActivity(activity, span, takesContacts);
    }
}
