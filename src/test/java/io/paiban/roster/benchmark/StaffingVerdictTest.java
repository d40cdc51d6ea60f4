package io.paiban.roster.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paiban.roster.benchmark.StaffingInstance.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffingVerdictTest {

    /** Two weeks, two people, two shifts; the second cannot be followed by the first. */
    private static final StaffingInstance INSTANCE = StaffingInstance.parse(
            "tiny",
            """
            SECTION_HORIZON
            # two weeks
            14

            SECTION_SHIFTS
            E,480,
            L,600,E

            SECTION_STAFF
            A,E=3|L=14,4200,960,5,2,2,1
            B,E=14|L=0,6720,0,5,1,1,2

            SECTION_DAYS_OFF
            A,3
            SECTION_SHIFT_ON_REQUESTS
            A,0,E,4
            SECTION_SHIFT_OFF_REQUESTS
            A,1,E,7
            B,9,E,2
            SECTION_COVER
            0,E,2,100,1
            9,E,0,100,3
            """);

    /** Legal: three days, three off, two days. */
    private static final List<Assignment> LEGAL = row("A", "EEL...EL......");

    @Test
    void aLegalRosterCostsItsRequestsAndItsCover() {
        // A has the wish for E on day 0 and not the one against E on day 1; one of two people is there on day 0.
        assertThat(verdict(LEGAL)).isEqualTo(new StaffingVerdict(List.of(), 7 + 100));
        // Nobody works: the wish for day 0 is not granted, both people are missing, and A is below 960 minutes.
        assertThat(verdict(List.of())).isEqualTo(new StaffingVerdict(List.of("A: 0 minutes"), 4 + 200));
    }

    @Test
    void peopleTooManyAndRequestsAgainstAShiftCost() {
        assertThat(verdict(with(LEGAL, row("B", ".........E...."))))
                .isEqualTo(new StaffingVerdict(List.of(), 107 + 2 + 3));
    }

    @Test
    void everyHardRuleIsFoundAtItsBoundary() {
        assertThat(broken("A", "...EL.........")).containsExactly("A works on the day off 3");
        assertThat(broken("A", "..LL..........")).containsExactly("A works on the day off 3");
        assertThat(broken("A", "LE............")).containsExactly("A: E after L on day 1");
        assertThat(broken("A", "EE.....EL.....")).isEmpty();
        assertThat(broken("A", "EE.....EE.....")).containsExactly("A: 4 shifts E, most 3");
        assertThat(broken("A", "LL..LLL..LL...")).isEmpty();
        assertThat(broken("A", "LL..LLL..LLL..")).containsExactly("A: 4800 minutes");
        assertThat(broken("A", "EE............")).isEmpty();
        assertThat(broken("A", "E.............")).containsExactly("A: 480 minutes");
        assertThat(broken("A", "....LL.....LL.")).containsExactly("A: 2 weekends");
        assertThat(broken("A", "....LLLLL.....")).isEmpty();
        assertThat(broken("A", "....LLLLLL....")).containsExactly("A: 6 days in a row from day 4");
        assertThat(broken("A", "EE..L.........")).containsExactly("A: only 1 days in a row from day 4");
        assertThat(broken("A", "E...........LL")).isEmpty();
        assertThat(broken("A", "....LL.LL.....")).containsExactly("A: only 1 days off from day 6");
        assertThat(broken("A", "LL...........L")).isEmpty();
        assertThat(broken("B", "E.E...........")).isEmpty();
        assertThat(broken("B", "L.............")).containsExactly("B: 1 shifts L, most 0");
    }

    @Test
    void twoShiftsOnADayAreFound() {
        assertThat(verdict(with(LEGAL, List.of(new Assignment("A", 0, "L")))).violations())
                .anyMatch(found -> found.startsWith("two shifts on a day"));
    }

    @Test
    void aLineThatIsNotOfTheFormatIsNamed() {
        assertThatThrownBy(() -> StaffingInstance.parse("bad", "SECTION_HORIZON\nfourteen"))
                .hasMessageContaining("bad, line 2");
    }

    private static List<String> broken(String member, String days) {
        var others = member.equals("A") ? List.<Assignment>of() : LEGAL;
        return verdict(with(others, row(member, days))).violations();
    }

    private static List<Assignment> row(String member, String days) {
        return IntStream.range(0, days.length())
                .filter(day -> days.charAt(day) != '.')
                .mapToObj(day -> new Assignment(member, day, String.valueOf(days.charAt(day))))
                .toList();
    }

    private static List<Assignment> with(List<Assignment> some, List<Assignment> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static StaffingVerdict verdict(List<Assignment> roster) {
        return StaffingVerdict.of(INSTANCE, roster);
    }
}
