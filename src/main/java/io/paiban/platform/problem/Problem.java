package io.paiban.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A problem document, RFC 9457.
 *
 * @param type stable name of the kind of problem
 * @param title what kind of problem it is, the same for every case
 * @param status HTTP status
 * @param detail this case, with its values
 * @param faults everything that is wrong with the request
 * @param members further members, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<Fault> faults,
        @JsonAnyGetter Map<String, Object> members) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
