package io.paiban.calendar;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.platform.csv.CsvLines;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the days of one or several years from a CSV file with the columns {@code date,name,kind}. */
final class CalendarFile {

    private static final String KINDS =
            "one of " + Arrays.stream(DayKind.values()).map(DayKind::name).collect(Collectors.joining(", "));

    private CalendarFile() {}

    /**
     * The days of the file in the order of time.
     *
     * @param wider what the layers below the calendar say
     * @throws RequestFailure with {@code INVALID_FILE} naming every fault
     */
    static Collection<CalendarDay> read(byte[] file, WorkCalendar wider, Faults faults) {
        var days = new ImportedDays(wider, faults);
        var lines = CsvLines.read(file, Set.of("date", "name", "kind")).lines();
        for (var line : lines) {
            faults.atLine(line.number());
            faults.present("date", line.get("date"));
            var date = faults.parse("date", line.get("date"), LocalDate::parse, "a day such as 2026-11-30");
            faults.present("kind", line.get("kind"));
            var kind = faults.parse("kind", line.get("kind"), CalendarFile::kind, KINDS);
            days.add("date", date, line.get("name"), kind);
        }
        faults.atLine(null);
        if (lines.isEmpty()) {
            faults.add(null, null, "the file holds no day below its header");
        }
        faults.throwIfAny(ProblemType.INVALID_FILE);
        return days.days();
    }

    private static DayKind kind(String text) {
        return DayKind.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
