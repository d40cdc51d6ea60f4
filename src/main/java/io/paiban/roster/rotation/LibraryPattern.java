package io.paiban.roster.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern that ships with the product. Its slots are named, not yet tied to a hotline's shift types.
 *
 * @param code short name
 * @param name what it is called, in English
 * @param nameZh the same in Chinese
 * @param meaning what it asks of people, in English
 * @param meaningZh the same in Chinese
 * @param crews crews that together staff every slot on every day
 * @param shiftHours length of a shift that the pattern is meant for, in hours
 * @param days the days of one cycle
 */
public record LibraryPattern(
        String code,
        String name,
        String nameZh,
        String meaning,
        String meaningZh,
        int crews,
        int shiftHours,
        List<String> days) {

    private static final String EARLY = "EARLY";
    private static final String LATE = "LATE";
    private static final String NIGHT = "NIGHT";
    private static final String DAY = "DAY";

    public LibraryPattern {
        days = List.copyOf(days);
    }

    /** The patterns that ship, by code. All are in common use in plants and call centres that never close. */
    public static final List<LibraryPattern> ALL = List.of(
            new LibraryPattern(
                    "2-2-3",
                    "2-2-3 (Pitman)",
                    "2-2-3轮班",
                    "Two days on, two off, three on, then two off, two on, three off: every other weekend is free. Two crews by day and two by"
                            + " night, twelve hours each.",
                    "上二休二、上三休二、上二休三，隔周双休；白班与夜班各两班人员，每班12小时。",
                    2,
                    12,
                    days("D D O O D D D O O D D O O O")),
            new LibraryPattern(
                    "4-on-2-off",
                    "4 on 2 off",
                    "做四休二",
                    "Four days of work, two off; three crews keep two on duty every day.",
                    "工作四天休息两天；三班人员保证每天两班在岗。",
                    3,
                    8,
                    days("D D D D O O")),
            new LibraryPattern(
                    "4x2",
                    "Four crews, two shifts",
                    "四班两运转",
                    "A day shift, a night shift, two days off; four crews staff both shifts of twelve hours.",
                    "白班、夜班、休息两天；四班人员承担每天两个12小时班次。",
                    4,
                    12,
                    days("D N O O")),
            new LibraryPattern(
                    "4x3",
                    "Four crews, three shifts",
                    "四班三运转",
                    "Two early, two late, two night shifts, two days off, always forward; four crews staff three shifts of eight hours.",
                    "早早中中夜夜休休，向后轮转；四班人员承担每天三个8小时班次。",
                    4,
                    8,
                    days("E E L L N N O O")),
            new LibraryPattern(
                    "5-2",
                    "Five days, two off",
                    "做五休二",
                    "Five days of work and two off; the weekly pattern of ordinary hours.",
                    "工作五天休息两天，即标准工时的周模式。",
                    1,
                    8,
                    days("D D D D D O O")),
            new LibraryPattern(
                    "dupont",
                    "DuPont",
                    "杜邦轮班",
                    "Four nights, three off, three days, one off, three nights, three off, four days, a week off; four crews, twelve hours.",
                    "四夜休三、三白休一、三夜休三、四白休七；四班人员，每班12小时。",
                    4,
                    12,
                    days("N N N N O O O D D D O N N N O O O D D D D O O O O O O O")),
            new LibraryPattern(
                    "3x2",
                    "Three crews, two shifts",
                    "三班两运转",
                    "A day shift, a night shift, a day off; three crews staff both shifts of twelve hours. 56 hours a week: more than any law"
                            + " known to Paiban allows on average.",
                    "白班、夜班、休息一天；三班人员承担每天两个12小时班次。平均每周56小时，超过系统所载各法规的平均上限。",
                    3,
                    12,
                    days("D N O")));

    private static List<String> days(String letters) {
        var names = Map.of("E", EARLY, "L", LATE, "N", NIGHT, "D", DAY, "O", Rotation.OFF);
        return Arrays.stream(letters.split(" ")).map(names::get).toList();
    }

    /** The slots, in alphabetical order. */
    public Set<String> slots() {
        var slots = new TreeSet<>(days);
        slots.remove(Rotation.OFF);
        return slots;
    }

    /** Hours a week on average with shifts of the length it is meant for. */
    public double weeklyHours() {
        long work = days.stream().filter(day -> !day.equals(Rotation.OFF)).count();
        return work * shiftHours * 7.0 / days.size();
    }
}
