package io.paiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paiban.calendar.model.CalendarLayers;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the workdays of China's calendar against the published figures: 248 in 2025 and 2026, 251 in 2024. */
class ChinaWorkdaysTest {

    private static final WorkCalendar CHINA =
            new CalendarLayers(new BuiltInCalendars().definitions(), new BuiltInCalendars().years()).resolve("CN");

    @ParameterizedTest(name = "{0} to {1}: {2} workdays")
    @CsvSource({
        "2024-01-01, 2024-12-31, 251",
        "2025-01-01, 2025-12-31, 248",
        "2026-01-01, 2026-12-31, 248",
        "2026-01-01, 2026-03-31, 59",
        "2026-04-01, 2026-06-30, 61",
        "2026-07-01, 2026-09-30, 66",
        "2026-10-01, 2026-12-31, 62"
    })
    void workdaysAreThoseOfTheOfficialCalendar(LocalDate first, LocalDate last, int workdays) {
        assertThat(CHINA.workdays(first, last)).isEqualTo(workdays);
    }

    @Test
    void workdaysOfTheSharedFileAreTheSame() throws IOException {
        var file = Path.of("../shared/labour/cn-holidays.csv");
        assumeTrue(Files.exists(file), () -> "The source (%s) is not here.".formatted(file));
        var none = new WorkCalendar("none", Map.of(), List.of());
        var status = Map.of(2024, YearStatus.OFFICIAL, 2025, YearStatus.OFFICIAL, 2026, YearStatus.OFFICIAL);
        var theirs = new WorkCalendar("CN", status, CalendarFile.read(Files.readAllBytes(file), none, new Faults()));

        for (var month = LocalDate.of(2024, 1, 1); month.getYear() < 2027; month = month.plusMonths(1)) {
            var last = month.plusMonths(1).minusDays(1);
            assertThat(CHINA.workdays(month, last)).as("%s", month).isEqualTo(theirs.workdays(month, last));
        }
    }

    @Test
    void onlyTheProjectedYearWarns() {
        assertThat(CHINA.projectedYears(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
        assertThat(CHINA.projectedYears(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
                .containsExactly(2027);
    }
}
