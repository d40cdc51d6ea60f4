package io.paiban.platform.paging;

import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** How often a thing has been changed; on the wire its {@code ETag}. */
public final class Revision {

    private Revision() {}

    /** The tag of a revision. */
    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /**
     * Refuses a change that was made while looking at an older revision.
     *
     * @param ifMatch the {@code If-Match} header; null or {@code *} = the caller does not care
     * @param revision the revision as it is now
     */
    public static void check(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        var wanted = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!wanted.equals(Long.toString(revision))) {
            throw new RequestFailure(
                    ProblemType.STALE,
                    "You read revision %s, it is now revision %d. Read it again and repeat the change."
                            .formatted(wanted, revision));
        }
    }
}
