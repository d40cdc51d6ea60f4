package io.paiban.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paiban.platform.idempotency.FirstAnswers.Answer;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives the header {@code Idempotency-Key} of a POST its meaning: the same key again is answered what it was answered first. */
class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = "paiban.idempotency-key";
    private static final int LONGEST = 200;

    private final FirstAnswers answers;
    private final ObjectMapper json;

    IdempotencyKeys(FirstAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @ServerRequestFilter
    Optional<Response> claim(ContainerRequestContext request) {
        var key = request.getHeaderString(HEADER);
        var user = request.getSecurityContext().getUserPrincipal();
        if (key == null || user == null || !request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST, "The %s must have 1 to %d characters.".formatted(HEADER, LONGEST));
        }
        var address = "POST " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery();
        var first = answers.claim(user.getName(), key, address);
        if (first.isEmpty()) {
            request.setProperty(CLAIMED, key);
        }
        return first.map(IdempotencyKeys::again);
    }

    private static Response again(Answer answer) {
        var response = Response.status(answer.status());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON).entity(answer.body());
        }
        return response.build();
    }

    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof String key)) {
            return;
        }
        var user = request.getSecurityContext().getUserPrincipal().getName();
        if (response.getStatus() >= 300) {
            answers.release(user, key);
            return;
        }
        try {
            var location = response.getLocation();
            var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
            answers.keep(
                    user, key, new Answer(response.getStatus(), location == null ? null : location.toString(), body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer could not be written as JSON.", e);
        }
    }
}
