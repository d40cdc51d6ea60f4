package io.paiban.peak.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Leave;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaveHoldTest {

    private static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final List<Employee> TWENTY = IntStream.range(0, 20)
            .mapToObj(n -> person("p" + n, Role.AGENT, null))
            .toList();

    @Test
    void asManyMayBeOnLeaveAsTheShareComesTo() {
        var plan = plan(0.1, "2026-11-30T10:00", "2026-11-30T12:00", "general");

        assertThat(limits(ask("p9", MONDAY), List.of(plan), TWENTY, onLeave(1))).isEmpty();
        var limits = limits(ask("p9", MONDAY), List.of(plan), TWENTY, onLeave(2));
        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).allowed()).isEqualTo(2);
        assertThat(limits.get(0).onLeave()).isEqualTo(2);
        assertThat(limits.get(0).people()).isEqualTo(20);
        assertThat(limits.get(0).message())
                .isEqualTo(
                        "On 2026-11-30 there is a peak of level orange for the group general: 2 of 20 people may be on "
                                + "leave, and 2 are.");
        assertThat(limits.get(0).messageZh()).contains("通用组有橙色高峰预警", "最多 2 人可休假");
    }

    @Test
    void aShareThatComesToAPartOfAPersonIsRoundedDown() {
        // 0.149 of 20 is 2.98; 0.15 is 3 although doubles cannot say it exactly.
        var below = plan(0.149, "2026-11-30T10:00", "2026-11-30T12:00", "general");
        var exact = plan(0.15, "2026-11-30T10:00", "2026-11-30T12:00", "general");

        assertThat(limits(ask("p9", MONDAY), List.of(below), TWENTY, onLeave(2)))
                .hasSize(1);
        assertThat(limits(ask("p9", MONDAY), List.of(exact), TWENTY, onLeave(2)))
                .isEmpty();
        assertThat(limits(ask("p9", MONDAY), List.of(exact), TWENTY, onLeave(3)))
                .hasSize(1);
    }

    @Test
    void onlyApprovedLeaveOfOthersCounts() {
        var plan = plan(0.05, "2026-11-30T10:00", "2026-11-30T12:00", "general");
        var known = new ArrayList<Leave>();
        known.add(leave("p1", "LEAVE_ANNUAL", MONDAY, MONDAY, Leave.State.REQUESTED));
        known.add(leave("p2", "LEAVE_ANNUAL", MONDAY, MONDAY, Leave.State.REFUSED));
        known.add(leave("p9", "LEAVE_SICK", MONDAY, MONDAY, Leave.State.APPROVED));
        known.add(leave("p3", "LEAVE_ANNUAL", MONDAY.plusDays(1), MONDAY.plusDays(1), Leave.State.APPROVED));

        assertThat(limits(ask("p9", MONDAY), List.of(plan), TWENTY, known)).isEmpty();
        known.add(leave("p4", "LEAVE_SICK", MONDAY, MONDAY, Leave.State.APPROVED));
        assertThat(limits(ask("p9", MONDAY), List.of(plan), TWENTY, known)).hasSize(1);
    }

    @Test
    void everyDayThatTheWindowTouchesCounts() {
        var plan = plan(0, "2026-11-30T22:00", "2026-12-02T00:00", "general");

        assertThat(limits(leave("p9", "LEAVE_ANNUAL", MONDAY.minusDays(3), MONDAY.plusDays(9), null), List.of(plan)))
                .extracting(LeaveLimit::day)
                .as("the window ends with the first moment of 2 December, which does not belong to it")
                .containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void whoServesAnotherGroupOrNoneIsNotHeldBack() {
        var people = new ArrayList<>(TWENTY);
        people.add(person("ops", Role.OPS, null));
        people.add(person("fr", Role.BILINGUAL, "fr"));
        people.add(person("en", Role.BILINGUAL, "en"));
        var english = plan(0, "2026-11-30T10:00", "2026-11-30T12:00", "en");
        var general = plan(0, "2026-11-30T10:00", "2026-11-30T12:00", "general");

        assertThat(limits(ask("p1", MONDAY), List.of(english), people, List.of()))
                .isEmpty();
        assertThat(limits(ask("fr", MONDAY), List.of(english), people, List.of()))
                .isEmpty();
        assertThat(limits(ask("en", MONDAY), List.of(english), people, List.of()))
                .hasSize(1);
        assertThat(limits(ask("fr", MONDAY), List.of(general), people, List.of()))
                .hasSize(1);
        assertThat(limits(ask("ops", MONDAY), List.of(general), people, List.of()))
                .isEmpty();
        assertThat(limits(ask("nobody", MONDAY), List.of(general), people, List.of()))
                .isEmpty();
    }

    @Test
    void leaveThatIsAPersonsRightIsNeverHeldBack() {
        var plan = plan(0, "2026-11-30T10:00", "2026-11-30T12:00", "general");

        assertThat(limits(leave("p9", "LEAVE_MATERNITY", MONDAY, MONDAY, null), List.of(plan)))
                .isEmpty();
        assertThat(limits(leave("p9", "LEAVE_COMP", MONDAY, MONDAY, null), List.of(plan)))
                .hasSize(1);
    }

    @Test
    void aLevelWithoutALimitLetsEverybodyGo() {
        assertThat(limits(ask("p9", MONDAY), List.of(plan(null, "2026-11-30T10:00", "2026-11-30T12:00", "general"))))
                .isEmpty();
    }

    @Test
    void theStrictestWindowOfADayDecides() {
        var strict = plan(0, "2026-11-30T18:00", "2026-11-30T19:00", "general").windows();
        var plan = with(plan(0.5, "2026-11-30T10:00", "2026-11-30T12:00", "general"), strict);

        assertThat(limits(ask("p9", MONDAY), List.of(plan)).get(0).allowed()).isZero();
    }

    @Test
    void ofPlansForTheSameDayTheOneConfirmedLastCounts() {
        var old = plan(0, "2026-11-30T10:00", "2026-11-30T12:00", "general");
        var last = plan(null, "2026-11-30T10:00", "2026-11-30T12:00", "general");

        assertThat(limits(ask("p9", MONDAY), List.of(last, old))).isEmpty();
        assertThat(limits(ask("p9", MONDAY), List.of(old, last))).hasSize(1);
    }

    private static List<LeaveLimit> limits(Leave leave, List<PeakPlan> plans) {
        return limits(leave, plans, TWENTY, List.of());
    }

    private static List<LeaveLimit> limits(
            Leave leave, List<PeakPlan> plans, List<Employee> people, List<Leave> known) {
        return LeaveHold.limits(leave, plans, people, known, SHANGHAI);
    }

    private static List<Leave> onLeave(int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> leave("p" + n, "LEAVE_ANNUAL", MONDAY.minusDays(1), MONDAY, Leave.State.APPROVED))
                .toList();
    }

    private static Leave ask(String employee, LocalDate day) {
        return leave(employee, "LEAVE_ANNUAL", day, day, null);
    }

    private static Leave leave(
            String employee, String kind, LocalDate from, LocalDate to, Leave.@Nullable State state) {
        return new Leave(UUID.randomUUID(), employee, kind, from, to, state == null ? Leave.State.REQUESTED : state);
    }

    private static Employee person(String number, Role role, @Nullable String language) {
        return new Employee(
                number,
                number,
                role,
                new TreeSet<>(language == null ? List.of() : List.of(language)),
                null,
                false,
                null,
                BigDecimal.valueOf(40),
                null,
                null,
                List.of());
    }

    private static PeakPlan with(PeakPlan plan, List<PeakWindow> more) {
        var windows = new ArrayList<>(plan.windows());
        windows.addAll(more);
        return new PeakPlan(
                plan.id(),
                plan.hotline(),
                plan.requirement(),
                plan.from(),
                plan.days(),
                plan.interval(),
                plan.state(),
                plan.policy(),
                windows,
                List.of(),
                plan.createdAt(),
                plan.createdBy(),
                null,
                null);
    }

    private static PeakPlan plan(@Nullable Number leaveShare, String from, String to, String group) {
        var start = SHANGHAI.at(LocalDateTime.parse(from));
        var end = SHANGHAI.at(LocalDateTime.parse(to));
        int size = Math.toIntExact(Duration.between(start, end).toMinutes() / 30);
        var people = new int[size];
        Arrays.fill(people, 10);
        var window = new PeakWindow(
                start,
                end,
                PeakLevel.ORANGE,
                group,
                new PeakWindow.Contacts(0, 0, 0, 0, 0),
                people,
                people,
                new double[size],
                0,
                0,
                "",
                "",
                new PeakActions(0.5, leaveShare == null ? null : leaveShare.doubleValue(), true, null, 0));
        return new PeakPlan(
                UUID.randomUUID(),
                "h",
                UUID.randomUUID(),
                MONDAY,
                7,
                Duration.ofMinutes(30),
                PeakPlan.State.CONFIRMED,
                PeakPolicy.USUAL,
                List.of(window),
                List.of(),
                Instant.EPOCH,
                "admin",
                Instant.EPOCH,
                "admin");
    }
}
