package io.paiban.payroll.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.attendance.model.PayCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class HoursCsvTest {

    private static HourLine line(String employee) {
        return new HourLine(employee, PayCode.REGULAR, 480);
    }

    private static String text(HourLine... lines) {
        return new String(HoursCsv.write(List.of(lines)), StandardCharsets.UTF_8);
    }

    @Test
    void theFileBeginsWithTheByteOrderMark() {
        assertThat(HoursCsv.write(List.of())).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void staffNumbersStayAsTheyAre() {
        assertThat(text(line("00123"), line("王-7")))
                .isEqualTo("\uFEFFemployee,code,minutes\r\n00123,REGULAR,480\r\n王-7,REGULAR,480\r\n");
    }

    @Test
    void cellsThatLookLikeFormulasGetAnApostrophe() {
        assertThat(text(line("=1+1"), line("+1"), line("-1"), line("@a"))
                        .lines()
                        .skip(1))
                .containsExactly("'=1+1,REGULAR,480", "'+1,REGULAR,480", "'-1,REGULAR,480", "'@a,REGULAR,480");
    }

    @Test
    void anotherReaderGetsBackWhatWasWritten() throws IOException {
        var employees = List.of("a,b", "say \"hi\"", "two\nlines", "plain");
        var lines = employees.stream().map(HoursCsvTest::line).toArray(HourLine[]::new);
        try (var parser = CSVParser.parse(text(lines).substring(1), CSVFormat.RFC4180)) {
            var cells = parser.getRecords().stream().map(row -> row.get(0)).toList();
            assertThat(cells)
                    .isEqualTo(Stream.concat(Stream.of("employee"), employees.stream())
                            .toList());
        }
    }

    @Test
    void theSameLinesGiveTheSameBytes() {
        assertThat(HoursCsv.write(List.of(line("1")))).isEqualTo(HoursCsv.write(List.of(line("1"))));
    }
}
