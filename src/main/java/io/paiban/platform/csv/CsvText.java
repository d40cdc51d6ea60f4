package io.paiban.platform.csv;

import io.paiban.shared.time.SiteTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A CSV file being written: header first, comma, CRLF, and no cell that a spreadsheet would run as a formula. */
public final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public CsvText(String... header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord((Object[]) header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line; null is an empty cell. */
    public CsvText line(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvText::safe));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A moment as text with the site's offset. */
    public static String moment(Instant moment, SiteTime site) {
        return moment(site.offset(moment));
    }

    /** A moment with its offset as text, seconds included. */
    public static String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static @Nullable Object safe(@Nullable Object cell) {
        if (cell instanceof OffsetDateTime moment) {
            return moment(moment);
        }
        return cell instanceof String word && !word.isEmpty() && "=+-@\t\r".indexOf(word.charAt(0)) >= 0
                ? "'" + word
                : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
