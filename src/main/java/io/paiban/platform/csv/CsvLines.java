package io.paiban.platform.csv;

import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as clients send it: UTF-8 with or without byte order mark, a header line, comma or semicolon.
 *
 * @param header the column names, as written
 * @param lines the data lines
 */
public record CsvLines(List<String> header, List<Line> lines) {

    /**
     * One data line.
     *
     * @param number the line's number in the file; the header is line 1
     * @param record its values by column name
     */
    public record Line(int number, CSVRecord record) {

        /** The value of a column, stripped; null where the column is missing or the value is empty. */
        public @Nullable String get(String column) {
            if (!record.isSet(column)) {
                return null;
            }
            var value = record.get(column).strip();
            return value.isEmpty() ? null : value;
        }
    }

    /**
     * Reads a file.
     *
     * @throws RequestFailure with {@code INVALID_FILE} if it is empty, not UTF-8, without one of the required columns, or has a
     *     line with too few or too many values
     */
    public static CsvLines read(byte[] file, Set<String> required) {
        var text = decode(file);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw refused(
                    "The file holds a zero character.",
                    new Fault((int) text.substring(0, zero).lines().count(), null, null, "is not text"));
        }
        if (text.isBlank()) {
            throw refused("The file is empty.", new Fault(1, null, null, "a header line is required"));
        }
        var firstLine = text.lines().findFirst().orElse("");
        char delimiter = firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new java.io.StringReader(text))) {
            var header = List.copyOf(parser.getHeaderNames());
            checkHeader(header, required);
            var lines = new ArrayList<Line>();
            var faults = new ArrayList<Fault>();
            for (var record : parser) {
                int number = Math.toIntExact(parser.getCurrentLineNumber());
                if (!record.isConsistent()) {
                    faults.add(new Fault(
                            number,
                            null,
                            String.join(String.valueOf(delimiter), record.toList()),
                            "has %d values where the header has %d".formatted(record.size(), header.size())));
                }
                lines.add(new Line(number, record));
            }
            if (!faults.isEmpty()) {
                throw new RequestFailure(ProblemType.INVALID_FILE, "Some lines do not fit the header.", faults);
            }
            return new CsvLines(header, lines);
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw refused("The file is not valid CSV.", new Fault(null, null, null, String.valueOf(e.getMessage())));
        }
    }

    private static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            var valid = new String(file, StandardCharsets.UTF_8);
            int broken = Math.max(0, valid.indexOf('\uFFFD'));
            for (int i = 0; i < broken; i++) {
                line += valid.charAt(i) == '\n' ? 1 : 0;
            }
            throw refused(
                    "The file is not UTF-8.",
                    new Fault(
                            line,
                            null,
                            null,
                            "holds bytes that are not UTF-8; save the file as UTF-8 and send it again"));
        }
    }

    private static void checkHeader(List<String> header, Set<String> required) {
        var faults = required.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .map(column -> new Fault(
                        1, column, String.join(",", header), "the column is missing; the file has the columns shown"))
                .toList();
        if (!faults.isEmpty()) {
            throw new RequestFailure(ProblemType.INVALID_FILE, "The file lacks required columns.", faults);
        }
    }

    private static RequestFailure refused(String detail, Fault fault) {
        return new RequestFailure(ProblemType.INVALID_FILE, detail, List.of(fault));
    }
}
