package io.paiban.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one request, so that the sender hears of all of it at once. */
public final class Faults {

    private final List<Fault> list = new ArrayList<>();
    private @Nullable Integer line;

    /** From now on faults belong to the given line of a file; null for no line. */
    public void atLine(@Nullable Integer line) {
        this.line = line;
    }

    /** Records a fault. */
    public void add(@Nullable String field, @Nullable Object value, String reason) {
        list.add(new Fault(line, field, value == null ? null : value.toString(), reason));
    }

    /** Records a fault unless the condition holds. */
    public void require(boolean condition, String field, @Nullable Object value, String reason) {
        if (!condition) {
            add(field, value, reason);
        }
    }

    /** The value, or a recorded fault and null where it is missing. */
    public <T> @Nullable T present(String field, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            add(field, null, "is missing");
            return null;
        }
        return value;
    }

    /** The parsed text; null where the text is null or blank; a recorded fault and null where it cannot be parsed. */
    public <T> @Nullable T parse(String field, @Nullable String text, Function<String, T> parser, String expected) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            add(field, text, "must be " + expected);
            return null;
        }
    }

    /** How many faults were recorded. */
    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(list);
    }

    /** Refuses the request if anything was recorded. */
    public void throwIfAny() {
        throwIfAny(ProblemType.INVALID_REQUEST);
    }

    /** Refuses the request with the given type if anything was recorded. */
    public void throwIfAny(ProblemType type) {
        if (!list.isEmpty()) {
            throw new RequestFailure(
                    type, "%d value%s refused.".formatted(list.size(), list.size() == 1 ? " was" : "s were"), list());
        }
    }
}
