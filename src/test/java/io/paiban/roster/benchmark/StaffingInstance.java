package io.paiban.roster.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A public staff scheduling instance in the text format of schedulingbenchmarks.org (T. Curtois, R. Qu, 2014). Days count from 0, which is
 * a Monday.
 *
 * @param name the file's name without its ending
 * @param days length of the horizon
 * @param shifts the shift types by id
 * @param staff the people by id
 * @param requests what people ask for
 * @param cover people wanted
 */
public record StaffingInstance(
        String name,
        int days,
        Map<String, ShiftKind> shifts,
        Map<String, Member> staff,
        List<Request> requests,
        List<Cover> cover) {

    /**
     * A shift type.
     *
     * @param minutes working time
     * @param neverNext types that must not be worked on the next day
     */
    public record ShiftKind(int minutes, Set<String> neverNext) {}

    /**
     * One of the staff.
     *
     * @param most largest number of shifts by type; a type that is missing is not limited
     * @param daysOff days on which the member must not work
     */
    public record Member(
            Map<String, Integer> most,
            int maxMinutes,
            int minMinutes,
            int maxConsecutiveShifts,
            int minConsecutiveShifts,
            int minConsecutiveDaysOff,
            int maxWeekends,
            Set<Integer> daysOff) {}

    /**
     * A wish about one shift on one day.
     *
     * @param on whether the shift is wanted; otherwise any but this
     * @param weight cost where it is not granted
     */
    public record Request(String member, int day, String shift, boolean on, int weight) {}

    /** People wanted on a shift of a day, with the cost of each one missing and each one too many. */
    public record Cover(int day, String shift, int required, int under, int over) {}

    /** A shift that a member works. */
    public record Assignment(String member, int day, String shift) {}

    /**
     * Reads an instance.
     *
     * @throws IllegalArgumentException where the text is not of the format; names the line
     */
    public static StaffingInstance read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        return parse(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name, Files.readString(file));
    }

    /**
     * Reads an instance from its text.
     *
     * @throws IllegalArgumentException where the text is not of the format; names the line
     */
    public static StaffingInstance parse(String name, String text) {
        var reading = new Reading();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            try {
                reading.read(content);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(name, number, content), e);
            }
        }
        return reading.instance(name);
    }

    private static final class Reading {

        private final Map<String, ShiftKind> shifts = new LinkedHashMap<>();
        private final Map<String, Member> staff = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> daysOff = new HashMap<>();
        private final List<Request> requests = new ArrayList<>();
        private final List<Cover> cover = new ArrayList<>();
        private String section = "";
        private int days;

        void read(String line) {
            if (line.startsWith("SECTION_")) {
                section = line;
                return;
            }
            var fields = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
            switch (section) {
                case "SECTION_HORIZON" -> days = Integer.parseInt(fields[0]);
                case "SECTION_SHIFTS" ->
                    shifts.put(fields[0], new ShiftKind(Integer.parseInt(fields[1]), new TreeSet<>(list(fields[2]))));
                case "SECTION_STAFF" -> staff.put(fields[0], member(fields));
                case "SECTION_DAYS_OFF" ->
                    daysOff.computeIfAbsent(fields[0], any -> new TreeSet<>())
                            .addAll(Arrays.stream(fields)
                                    .skip(1)
                                    .filter(field -> !field.isEmpty())
                                    .map(Integer::valueOf)
                                    .toList());
                case "SECTION_SHIFT_ON_REQUESTS" -> requests.add(request(fields, true));
                case "SECTION_SHIFT_OFF_REQUESTS" -> requests.add(request(fields, false));
                case "SECTION_COVER" ->
                    cover.add(new Cover(
                            Integer.parseInt(fields[0]),
                            fields[1],
                            Integer.parseInt(fields[2]),
                            Integer.parseInt(fields[3]),
                            Integer.parseInt(fields[4])));
                default -> throw new IllegalArgumentException("Unknown section: " + section);
            }
        }

        private static List<String> list(String field) {
            return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
        }

        private static Member member(String[] fields) {
            var most = new TreeMap<String, Integer>();
            for (var limit : list(fields[1])) {
                var parts = limit.split("=");
                most.put(parts[0], Integer.valueOf(parts[1]));
            }
            return new Member(
                    most,
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    Integer.parseInt(fields[4]),
                    Integer.parseInt(fields[5]),
                    Integer.parseInt(fields[6]),
                    Integer.parseInt(fields[7]),
                    Set.of());
        }

        private static Request request(String[] fields, boolean isOn) {
            return new Request(fields[0], Integer.parseInt(fields[1]), fields[2], isOn, Integer.parseInt(fields[3]));
        }

        StaffingInstance instance(String name) {
            if (days < 1 || shifts.isEmpty() || staff.isEmpty()) {
                throw new IllegalArgumentException(name + " has no horizon, no shifts or no staff.");
            }
            daysOff.forEach((member, off) -> staff.computeIfPresent(
                    member,
                    (id, one) -> new Member(
                            one.most(),
                            one.maxMinutes(),
                            one.minMinutes(),
                            one.maxConsecutiveShifts(),
                            one.minConsecutiveShifts(),
                            one.minConsecutiveDaysOff(),
                            one.maxWeekends(),
                            off)));
            return new StaffingInstance(name, days, shifts, staff, requests, cover);
        }
    }
}
