package io.paiban.payroll.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Hour lines as a CSV file that spreadsheets open without asking: UTF-8 with byte order mark, comma, CRLF, quotes where
 * needed (RFC 4180), header {@code employee,code,minutes}.
 *
 * <p>Text is written as it is, leading zeros of staff numbers included. Only text that a spreadsheet would take for a
 * formula, that is text starting with {@code = + - @}, gets an apostrophe in front.
 */
public final class HoursCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@";

    private HoursCsv() {}

    /** The file, one line for each of the given lines in their order. The same lines give the same bytes. */
    public static byte[] write(List<HourLine> lines) {
        var text = new StringBuilder(BYTE_ORDER_MARK).append("employee,code,minutes\r\n");
        for (var line : lines) {
            text.append(cell(line.employee()))
                    .append(',')
                    .append(cell(line.code().name()))
                    .append(',')
                    .append(line.minutes())
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        boolean looksLikeFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        var safe = looksLikeFormula ? "'" + value : value;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
