package io.paiban.roster.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The fingerprint of a roster's shifts: whoever has the shifts can work it out again and see that nothing has changed.
 *
 * <p>It is the SHA-256, in hexadecimal digits, of the UTF-8 text with one line a shift, by staff number and start, each ended by a line
 * feed: {@code employee|workDay|start|end|type|plannedAs|emergency|breaks}, moments in UTC as ISO-8601, an absent value as nothing, each
 * break as {@code start/end/paid} or {@code start/end/unpaid}, separated by commas. The line of a shift with activities goes on with
 * {@code |activities}, each as {@code code/start/end/contacts} or {@code code/start/end/away}; so a roster without them has the
 * fingerprint it always had.
 */
public final class RosterHash {

    private RosterHash() {}

    /** The fingerprint of shifts in any order. */
    public static String of(Collection<Shift> shifts) {
        var text = shifts.stream()
                .sorted(Comparator.comparing(Shift::employee).thenComparing(Shift::span))
                .map(RosterHash::line)
                .collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String line(Shift shift) {
        return String.join(
                        "|",
                        shift.employee(),
                        shift.workDay().toString(),
                        shift.span().start().toString(),
                        shift.span().end().toString(),
                        shift.type() == null ? "" : shift.type(),
                        shift.plannedAs().name(),
                        shift.emergency() == null ? "" : shift.emergency(),
                        shift.breaks().stream()
                                .map(pause -> "%s/%s/%s"
                                        .formatted(
                                                pause.span().start(),
                                                pause.span().end(),
                                                pause.paid() ? "paid" : "unpaid"))
                                .collect(Collectors.joining(",")))
                + activities(shift)
                + "\n";
    }

    private static String activities(Shift shift) {
        return shift.activities().isEmpty()
                ? ""
                : shift.activities().stream()
                        .map(activity -> "%s/%s/%s/%s"
                                .formatted(
                                        activity.activity(),
                                        activity.span().start(),
                                        activity.span().end(),
                                        activity.takesContacts() ? "contacts" : "away"))
                        .collect(Collectors.joining(",", "|", ""));
    }
}
