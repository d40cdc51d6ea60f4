package io.paiban.roster;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Small words for tests about rosters. */
public final class RosterFixtures {

    public static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    public static final SiteTime PARIS = new SiteTime(ZoneId.of("Europe/Paris"));
    public static final LabourLaw CHINA = law("CN-STANDARD", "2025.1");
    public static final LabourLaw EUROPE = law("EU-WTD", "2003.88");

    private RosterFixtures() {}

    /** A version of a rule set that ships with the product. */
    public static LabourLaw law(String id, String version) {
        return RuleSets.builtIn().find(id, version).orElseThrow();
    }

    public static IntervalGrid week(SiteTime site, String monday, int days) {
        return new IntervalGrid(site, LocalDate.parse(monday), days, Duration.ofMinutes(30));
    }

    public static RosteredPerson person(String number, Role role, LabourLaw law, String... languages) {
        return person(number, role, law, List.of(), List.of(), languages);
    }

    public static RosteredPerson person(
            String number,
            Role role,
            LabourLaw law,
            List<Restriction> restrictions,
            List<Shift> context,
            String... languages) {
        return RosteredPerson.under(
                law,
                new Employee(
                        number,
                        "Person " + number,
                        role,
                        new TreeSet<>(List.of(languages)),
                        null,
                        false,
                        null,
                        BigDecimal.valueOf(40),
                        null,
                        null,
                        restrictions),
                Set.of(),
                context);
    }

    /** The same person in a team. */
    public static RosteredPerson inTeam(String team, boolean leader, RosteredPerson person) {
        var one = person.employee();
        return new RosteredPerson(
                new Employee(
                        one.number(),
                        one.name(),
                        one.role(),
                        one.languages(),
                        team,
                        leader,
                        one.ruleSet(),
                        one.contractHours(),
                        one.hiredOn(),
                        one.leavesOn(),
                        one.restrictions()),
                person.terms(),
                person.calendar(),
                person.leaveDays(),
                person.context());
    }

    /** A shift type of every day and every role that takes contacts, with one unpaid half hour after three to five hours. */
    public static ShiftType type(String code, String start, Duration length) {
        return new ShiftType(
                code,
                code,
                LocalTime.parse(start),
                length,
                List.of(new BreakWindow(Duration.ofHours(3), Duration.ofHours(5), Duration.ofMinutes(30), false)),
                EnumSet.of(Role.AGENT, Role.BILINGUAL),
                EnumSet.allOf(DayOfWeek.class));
    }

    public static Shift shift(SiteTime site, String employee, String start, Duration length) {
        var local = LocalDateTime.parse(start);
        return new Shift(
                UUID.nameUUIDFromBytes((employee + start).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                employee,
                local.toLocalDate(),
                TimeSpan.of(site.at(local), length),
                null,
                List.of(),
                false);
    }

    /** The same number of people in every interval. */
    public static GroupDemand flat(String group, IntervalGrid grid, int required, int minimum) {
        var all = new int[grid.size()];
        var least = new int[grid.size()];
        Arrays.fill(all, required);
        Arrays.fill(least, minimum);
        return new GroupDemand(group, all, least);
    }
}
