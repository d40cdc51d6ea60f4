package io.paiban.sample;

import io.paiban.history.ColumnMapping;
import io.paiban.history.HistoryImport;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Floor;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.security.Caller;
import io.paiban.roster.Rosters;
import io.paiban.roster.ShiftEdit;
import io.paiban.roster.ShiftTypes;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the sample hotline up, through the same doors that every user goes through. */
@ApplicationScoped
class SampleHotline {

    /** The sample hotline's code. */
    static final String CODE = "12345";

    /** First day after the sample history. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    /** The week that the main job rosters. */
    static final LocalDate WEEK = LocalDate.of(2026, 11, 30);

    /** Five agents and one of operations. */
    private static final List<String> NIGHT_BEFORE = List.of("0025", "0026", "0027", "0028", "0029", "0044");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> TO_SATURDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    private static final ServiceTarget LANGUAGE_TARGET = ServiceTarget.of(Duration.ofSeconds(30), 0.80);

    private final Hotlines hotlines;
    private final People people;
    private final ShiftTypes shiftTypes;
    private final HistoryImport history;
    private final Rosters rosters;

    SampleHotline(Hotlines hotlines, People people, ShiftTypes shiftTypes, HistoryImport history, Rosters rosters) {
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.people = people;
        this.shiftTypes = shiftTypes;
        this.history = history;
    }

    /** Makes hotline, queues, people, shift types and history, and answers the number of intervals. */
    int make() {
        hotlines.put(
                new Hotline(
                        CODE,
                        "12345 市民热线 (sample)",
                        ZONE,
                        Duration.ofMinutes(30),
                        "CN-STANDARD",
                        "CN",
                        ServiceTarget.NATIONAL_STANDARD,
                        2,
                        List.of(new Floor("OPS", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1))),
                null);
        queue("general", "市民诉求", null, 240, List.of());
        queue("english", "英语 English", "en", 300, List.of(hours(EVERY_DAY, 8, 20)));
        queue("russian", "俄语 Русский", "ru", 300, List.of(hours(WEEKDAYS, 9, 12), hours(WEEKDAYS, 13, 17)));
        queue("japanese", "日语 日本語", "ja", 300, List.of(hours(WEEKDAYS, 9, 12), hours(WEEKDAYS, 13, 17)));
        queue("korean", "韩语 한국어", "ko", 300, List.of(hours(TO_SATURDAY, 9, 12), hours(TO_SATURDAY, 13, 17)));
        people.importCsv(CODE, read("/sample/employees.csv"));
        shiftType("E06", "早班", "06:00");
        shiftType("E07", "早班二", "07:00");
        shiftType("D08", "白班", "08:00");
        shiftType("D083", "白班二", "08:30");
        shiftType("D09", "行政班", "09:00");
        shiftType("D10", "中早班", "10:00");
        shiftType("M12", "中班", "12:00");
        shiftType("A14", "下午班", "14:00");
        shiftType("L16", "晚班", "16:30");
        shiftType("N22", "夜班", "22:00");
        ops("OM", "运营早班", "07:00");
        ops("OA", "运营中班", "15:00");
        ops("ON", "运营夜班", "23:00");
        return history.importCsv(CODE, read("/forecasts/sample-12345-history.csv"), ColumnMapping.OWN, null, false)
                .accepted();
    }

    /**
     * Publishes the Sunday night before the week, filled by hand: whoever answers on Monday before dawn began on Sunday, and nobody in
     * the week's own roster can.
     */
    void publishTheNightBefore() {
        var sunday = rosters.draft(CODE, null, WEEK.minusDays(1), 1, Caller.PAIBAN);
        var start = new SiteTime(ZONE).at(WEEK.minusDays(1), LocalTime.of(22, 0));
        for (int i = 0; i < NIGHT_BEFORE.size(); i++) {
            var number = NIGHT_BEFORE.get(i);
            boolean ops = people.read(CODE, number).value().role() == Role.OPS;
            // One after another: a break that all take together leaves the telephones alone.
            var pause = TimeSpan.of(start.plus(Duration.ofMinutes(150 + 30L * i)), Duration.ofMinutes(30));
            var edit = new ShiftEdit(
                    number,
                    WEEK.minusDays(1),
                    null,
                    null,
                    ops ? "ON" : "N22",
                    ops ? null : List.of(new ShiftBreak(pause, false)),
                    null,
                    null,
                    null);
            rosters.edit(sunday.id(), UUID.randomUUID(), edit, null, Caller.PAIBAN);
        }
        rosters.publish(sunday.id(), null, null, Caller.PAIBAN);
    }

    private void queue(
            String code, String name, @Nullable String language, int handleSeconds, List<OpeningHours> hours) {
        hotlines.putQueue(
                CODE,
                new Queue(
                        code,
                        name,
                        Channel.PHONE,
                        language,
                        Duration.ofSeconds(handleSeconds),
                        null,
                        null,
                        language == null ? null : LANGUAGE_TARGET,
                        1,
                        null,
                        hours,
                        false),
                null);
    }

    private static OpeningHours hours(Set<DayOfWeek> weekdays, int from, int to) {
        return new OpeningHours(weekdays, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** Eight paid hours around an unpaid half hour that is taken when the cover allows it best. */
    private void shiftType(String code, String name, String start) {
        var pause = new BreakWindow(Duration.ofMinutes(150), Duration.ofMinutes(330), Duration.ofMinutes(30), false);
        shiftTypes.put(
                CODE,
                new ShiftType(
                        code,
                        name,
                        LocalTime.parse(start),
                        Duration.ofMinutes(510),
                        List.of(pause),
                        EnumSet.of(Role.AGENT, Role.BILINGUAL),
                        EVERY_DAY),
                null);
    }

    /** Eight hours straight: one person alone on duty cannot leave, so the meal is taken at the desk and paid. */
    private void ops(String code, String name, String start) {
        shiftTypes.put(
                CODE,
                new ShiftType(
                        code,
                        name,
                        LocalTime.parse(start),
                        Duration.ofHours(8),
                        List.of(),
                        EnumSet.of(Role.OPS),
                        EVERY_DAY),
                null);
    }

    private static byte[] read(String resource) {
        try (var stream = SampleHotline.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The sample file (%s) is missing.".formatted(resource));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
