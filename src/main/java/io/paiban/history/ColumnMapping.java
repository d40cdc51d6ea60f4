package io.paiban.history;

import io.paiban.platform.problem.Faults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds which field.
 *
 * @param columns column name by field name; every field is there, mapped to its own name unless said otherwise
 * @param queue queue of every line, for files without a queue column; null = the column tells
 */
public record ColumnMapping(Map<String, String> columns, @Nullable String queue) {

    static final String QUEUE = "queue";
    static final String START = "start";
    static final String OFFERED = "offered";
    static final String ANSWERED = "answered";
    static final String ABANDONED = "abandoned";
    static final String HANDLE_SECONDS = "handleSeconds";

    private static final Set<String> FIELDS = Set.of(QUEUE, START, OFFERED, ANSWERED, ABANDONED, HANDLE_SECONDS);

    /** The mapping of files with our own column names. */
    public static final ColumnMapping OWN = parse(null, null);

    /**
     * Reads a mapping such as {@code start:timestamp,offered:count}.
     *
     * @param text pairs of field and column; null = our own names
     * @param queue queue of every line; null = the column tells
     * @throws io.paiban.platform.problem.RequestFailure naming every pair that is not understood
     */
    public static ColumnMapping parse(@Nullable String text, @Nullable String queue) {
        var columns = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> columns.put(field, field));
        var faults = new Faults();
        if (text != null && !text.isBlank()) {
            for (var pair : text.split(",")) {
                var parts = pair.split(":", 2);
                boolean understood = parts.length == 2 && FIELDS.contains(parts[0].strip()) && !parts[1].isBlank();
                faults.require(
                        understood,
                        "columns",
                        pair,
                        "must be field:column with a field of "
                                + FIELDS.stream().sorted().toList());
                if (understood) {
                    columns.put(parts[0].strip(), parts[1].strip());
                }
            }
        }
        faults.throwIfAny();
        return new ColumnMapping(columns, queue);
    }

    String column(String field) {
        return columns.get(field);
    }

    Set<String> required() {
        return queue == null
                ? Set.of(column(QUEUE), column(START), column(OFFERED))
                : Set.of(column(START), column(OFFERED));
    }
}
