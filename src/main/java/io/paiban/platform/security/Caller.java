package io.paiban.platform.security;

import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param user the account's name
 * @param roles the account's roles
 * @param employee the staff number of the person behind the account; null for accounts that are nobody's
 * @param hotlines codes of the hotlines the account may enter; empty = all of them
 */
public record Caller(String user, Set<String> roles, @Nullable String employee, Set<String> hotlines) {

    /** The product itself, at work without a request. */
    public static final Caller PAIBAN = new Caller("paiban", Set.of(Roles.ADMINISTRATOR), null, Set.of());

    public boolean mayEnter(String hotline) {
        return hotlines.isEmpty() || hotlines.contains(hotline);
    }

    /** Refuses a caller who may not enter the hotline. */
    public void enter(String hotline) {
        if (!mayEnter(hotline)) {
            throw new RequestFailure(
                    ProblemType.NOT_ALLOWED, "Your account may not enter the hotline (%s).".formatted(hotline));
        }
    }

    /** Whether the caller is here only as the person who works the shifts. */
    public boolean isOnlyAgent() {
        return roles.equals(Set.of(Roles.AGENT));
    }

    /** Refuses an agent who asks for somebody else. */
    public void readPerson(String number) {
        if (isOnlyAgent() && !number.equals(employee)) {
            throw new RequestFailure(ProblemType.NOT_ALLOWED, "An agent may read only their own shifts and hours.");
        }
    }
}
