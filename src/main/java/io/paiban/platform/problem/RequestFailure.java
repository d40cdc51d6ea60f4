package io.paiban.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expected refusal: the request was understood, and this is why it is not carried out. Rolls the transaction back. */
public class RequestFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;

    public RequestFailure(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public RequestFailure(ProblemType type, String detail, List<Fault> faults) {
        this(type, detail, faults, Map.of());
    }

    /**
     * @param type the kind of problem
     * @param detail this case, with its values
     * @param faults everything that is wrong with the request; may be empty
     * @param members further members of the problem document, by name
     */
    public RequestFailure(ProblemType type, String detail, List<Fault> faults, Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.members = Map.copyOf(members);
    }

    /** The body, or a refusal where the request came without one. */
    public static <T> T requireBody(@Nullable T body) {
        if (body == null) {
            throw new RequestFailure(ProblemType.UNREADABLE_REQUEST, "The request needs a body.");
        }
        return body;
    }

    public ProblemType type() {
        return type;
    }

    /** The document the client gets. */
    public Problem problem() {
        return new Problem(type.uri(), type.title(), type.status(), getMessage(), faults, members);
    }
}
