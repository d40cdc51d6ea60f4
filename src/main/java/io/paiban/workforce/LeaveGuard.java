package io.paiban.workforce;

import io.paiban.platform.security.Caller;
import io.paiban.workforce.model.Leave;
import org.jspecify.annotations.Nullable;

/** Whoever has a reason to hold leave back is asked here before leave is entered or requested. */
public interface LeaveGuard {

    /**
     * Lets leave pass, or refuses it. Runs in the transaction that enters the leave, so that two requests for the last place are asked one after
     * the other.
     *
     * @param hotline the hotline's code
     * @param leave the leave as it would be, requested or approved
     * @param override why it is entered although it is held back; null = it is not
     * @param caller who enters it
     * @throws io.paiban.platform.problem.RequestFailure with every reason that holds it back, or {@code NOT_ALLOWED} where the caller may not
     *     override
     */
    void admit(String hotline, Leave leave, @Nullable String override, Caller caller);
}
