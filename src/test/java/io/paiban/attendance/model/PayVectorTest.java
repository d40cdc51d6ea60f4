package io.paiban.attendance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.attendance.model.Punch.Direction;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases that need no leave, approval, rest-day plan or cycle close, from punches to minutes. */
class PayVectorTest {

    private static final Path CASES = Path.of("../shared/labour/pay-vectors.json");
    private static final Path RULE_SETS = Path.of("../shared/labour/rulesets.json");

    /** Cases this form must solve; the others of the file need what is not built yet. */
    private static final Set<String> COVERED = Set.of(
            "P01", "P03", "P06", "P07", "P08a", "P08b", "P09", "P10b", "P12", "P14a", "P14b", "P16", "P17", "P19");

    @TestFactory
    Stream<DynamicTest> everyCoveredCaseGivesItsMinutes() throws IOException {
        assumeTrue(Files.exists(CASES) && Files.exists(RULE_SETS), "The pay vectors are not beside the project.");
        var json = new ObjectMapper();
        var file = json.readTree(CASES.toFile());
        var ruleSets = ruleSets(json.readTree(RULE_SETS.toFile()).get("rule_sets"));
        var covered = items(file.get("vectors"))
                .filter(one -> COVERED.contains(one.get("id").asText()))
                .toList();
        assertThat(covered).hasSameSizeAs(COVERED);
        return covered.stream()
                .map(one -> dynamicTest(
                        one.get("id").asText() + " " + one.get("title").asText(),
                        () -> check(one, file.get("calendars"), ruleSets)));
    }

    private static void check(JsonNode one, JsonNode calendars, Map<String, ObjectNode> ruleSets) {
        var site = new SiteTime(ZoneId.of(one.get("time_zone").asText()));
        var law = law(ruleSets.get(one.get("rule_set").asText()), one.path("overrides"));
        var calendar = calendar(calendars.get(one.get("calendar").asText()));
        var shifts = items(one.get("shifts")).map(shift -> shift(shift, site)).toList();
        var punches = items(one.get("punches")).map(punch -> punch(punch, site)).toList();

        var matching = PunchMatching.match(punches, shifts, law);
        var sheets = shifts.stream()
                .map(shift -> Timesheet.derive(
                        shift,
                        matching.of(shift),
                        law,
                        calendar,
                        site,
                        shift.window().end()))
                .toList();

        assertThat(matching.unmatched()).isEmpty();
        var sums = sums(sheets, one.get("period"));
        assertThat(select(sums, true)).isEqualTo(expected(one.get("expect").get("minutes")));
        var memo = one.get("expect").path("memo");
        if (!memo.isMissingNode()) {
            assertThat(select(sums, false)).isEqualTo(expected(memo));
        }
        checkExceptions(one.get("expect"), sheets);
    }

    private static void checkExceptions(JsonNode expect, List<Timesheet> sheets) {
        var raised =
                sheets.stream().flatMap(sheet -> sheet.exceptions().stream()).toList();
        if (expect.has("exceptions")) {
            assertThat(raised.stream().map(Enum::name))
                    .containsExactlyInAnyOrderElementsOf(items(expect.get("exceptions"))
                            .map(name -> name.asText().replace("EXTRA_TIME_WITHOUT_APPROVAL", "EXTRA_UNAPPROVED"))
                            .toList());
        }
        if (expect.path("counts").has("LATE")) {
            assertThat(raised.stream().filter(ExceptionKind.LATE::equals))
                    .hasSize(expect.get("counts").get("LATE").asInt());
        }
    }

    private static Map<PayCode, Long> sums(List<Timesheet> sheets, JsonNode period) {
        var from = LocalDate.parse(period.get(0).asText());
        var to = LocalDate.parse(period.get(1).asText());
        var sums = new EnumMap<PayCode, Long>(PayCode.class);
        sheets.stream()
                .flatMap(sheet -> sheet.minutes().stream())
                .filter(part -> !part.date().isBefore(from) && part.date().isBefore(to))
                .forEach(part -> sums.merge(part.code(), part.minutes(), Long::sum));
        return sums;
    }

    private static Map<PayCode, Long> select(Map<PayCode, Long> sums, boolean exclusive) {
        var selected = new EnumMap<>(sums);
        selected.keySet().removeIf(code -> code.exclusive() != exclusive);
        return selected;
    }

    private static Map<PayCode, Long> expected(JsonNode minutes) {
        var expected = new EnumMap<PayCode, Long>(PayCode.class);
        minutes.properties()
                .forEach(field -> expected.put(
                        PayCode.valueOf(field.getKey()), field.getValue().asLong()));
        return expected;
    }

    private static ScheduledShift shift(JsonNode shift, SiteTime site) {
        assertThat(shift.get("planned_as").asText()).isEqualTo("NORMAL");
        var breaks = items(shift.path("breaks"))
                .filter(rest -> !rest.get("paid").asBoolean())
                .map(rest -> span(rest, site))
                .toList();
        var span = span(shift, site);
        return new ScheduledShift(UUID.randomUUID(), "1001", new WorkedShift(site.dayOf(span.start()), span, breaks));
    }

    private static Punch punch(JsonNode punch, SiteTime site) {
        var at = site.at(LocalDateTime.parse(punch.get("t").asText()));
        var direction = Direction.valueOf(punch.get("dir").asText());
        return new Punch(
                UUID.randomUUID(), "1001", at, direction, punch.path("source").asText("device"), at);
    }

    private static TimeSpan span(JsonNode node, SiteTime site) {
        return new TimeSpan(
                site.at(LocalDateTime.parse(node.get("start").asText())),
                site.at(LocalDateTime.parse(node.get("end").asText())));
    }

    private static WorkCalendar calendar(JsonNode calendar) {
        var years = new HashMap<Integer, YearStatus>();
        var days = new ArrayList<CalendarDay>();
        calendar.properties().forEach(row -> {
            var date = LocalDate.parse(row.getKey());
            years.put(date.getYear(), YearStatus.OFFICIAL);
            days.add(new CalendarDay(
                    date, "", DayKind.valueOf(row.getValue().asText().toUpperCase(Locale.ROOT))));
        });
        return new WorkCalendar("TEST", years, days);
    }

    /** Every rule set by {@code id/version}, with what it inherits copied in. */
    private static Map<String, ObjectNode> ruleSets(JsonNode nodes) {
        var own = new HashMap<String, ObjectNode>();
        items(nodes)
                .forEach(node -> own.put(
                        node.get("id").asText() + "/" + node.get("version").asText(), (ObjectNode) node));
        var full = new HashMap<String, ObjectNode>();
        own.keySet().forEach(key -> full.put(key, inherited(key, own)));
        return full;
    }

    private static ObjectNode inherited(String key, Map<String, ObjectNode> own) {
        var node = own.get(key);
        if (!node.has("inherits")) {
            return node.deepCopy();
        }
        ObjectNode merged = inherited(node.get("inherits").asText(), own);
        merged.setAll(node);
        return merged;
    }

    private static LabourLaw law(ObjectNode ruleSet, JsonNode overrides) {
        var all = ruleSet.deepCopy();
        if (overrides.isObject()) {
            all.setAll((ObjectNode) overrides);
        }
        return AttendanceFixtures.law(
                HoursSystem.valueOf(all.get("hours_system").asText()),
                all.path("daily_normal_min").isNumber()
                        ? all.get("daily_normal_min").asInt()
                        : null,
                all.path("multipliers").has("OT_HOLIDAY"),
                LocalTime.parse(all.get("night_window").get(0).asText()),
                all.path("late_grace_min").asInt(0),
                all.path("early_grace_min").asInt(0),
                all.path("extra_ignore_below_min").asInt(0),
                all.path("punch_dedupe_min").asInt(3));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
