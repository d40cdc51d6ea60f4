package io.paiban.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem document. The only place that knows how. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(RequestFailure failure) {
        return response(failure);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notAuthenticated(SecurityException failure) {
        return Response.fromResponse(response(new RequestFailure(
                        ProblemType.NOT_AUTHENTICATED, "Send a user and password by HTTP Basic authentication.")))
                .header("WWW-Authenticate", "Basic realm=\"Paiban\", charset=\"UTF-8\"")
                .build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure) {
        return response(new RequestFailure(
                ProblemType.NOT_ALLOWED, "Your account does not have a role that this request asks for."));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure) {
        return response(asFailure(failure));
    }

    /** Quarkus has a mapper of its own for this kind; being as specific as that one takes its place. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure) {
        return response(asFailure(failure));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        int status = failure.getResponse().getStatus();
        var detail = failure.getMessage() == null ? "" : failure.getMessage();
        if (status == 404 && failure.getCause() != null) {
            return response(new RequestFailure(
                    ProblemType.UNREADABLE_REQUEST,
                    "A parameter of the address has the wrong form: %s"
                            .formatted(failure.getCause().getMessage())));
        }
        return switch (status) {
            case 404 -> response(new RequestFailure(ProblemType.NOT_FOUND, "No resource has this address."));
            case 405 -> response(new RequestFailure(ProblemType.METHOD_NOT_ALLOWED, detail));
            case 406 -> response(new RequestFailure(ProblemType.NOT_ACCEPTABLE, detail));
            case 415 ->
                response(new RequestFailure(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "The Content-Type of the request is not one that can be read here."));
            default ->
                status >= 400 && status < 500
                        ? response(new RequestFailure(ProblemType.UNREADABLE_REQUEST, detail))
                        : unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        var id = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, incident %s", id);
        return response(new RequestFailure(
                ProblemType.INTERNAL_ERROR,
                "The incident was logged; tell the operator its number.",
                List.of(),
                Map.of("incident", id.toString())));
    }

    private static RequestFailure asFailure(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            var location = failure.getLocation();
            var where = location == null
                    ? ""
                    : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
            return new RequestFailure(ProblemType.UNREADABLE_REQUEST, "The body is not valid JSON%s.".formatted(where));
        }
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String value = null;
        String reason;
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            reason = "is not a field here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        } else if (mapping instanceof InvalidFormatException format) {
            value = String.valueOf(format.getValue());
            reason = "must be " + expected(format.getTargetType());
        } else {
            reason = "has the wrong form: " + mapping.getOriginalMessage();
        }
        return new RequestFailure(
                ProblemType.UNREADABLE_REQUEST,
                "The body does not have the expected form.",
                List.of(new Fault(null, path.isEmpty() ? null : path, value, reason)));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "OffsetDateTime", "Instant" -> "a moment with offset such as 2026-11-30T08:00:00+08:00";
            case "LocalDate" -> "a day such as 2026-11-30";
            case "LocalTime" -> "a time such as 08:00";
            case "Duration" -> "an ISO-8601 duration such as PT8H30M";
            case "UUID" -> "a UUID";
            default -> "a " + type.getSimpleName();
        };
    }

    private static Response response(RequestFailure failure) {
        return Response.status(failure.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(failure.problem())
                .build();
    }
}
