package io.paiban.alert.model;

import io.paiban.peak.model.PeakPolicy;
import io.paiban.peak.model.PeakWindow;
import io.paiban.roster.model.RosterSituation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The hash of everything that a roster's alerts follow from: shifts, people with their leave and their work around the roster, law, demand, peaks and
 * policy. Where it is the same, the alerts are.
 */
public final class AlertFingerprint {

    private AlertFingerprint() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(RosterSituation situation, List<PeakWindow> windows, PeakPolicy policy) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, situation.roster().id());
            add(digest, situation.roster().requirement());
            add(digest, situation.grid());
            situation.shifts().forEach(shift -> add(digest, shift));
            situation.types().forEach(type -> add(digest, type));
            situation.heldAgainst().forEach(version -> add(digest, version));
            for (var person : situation.people()) {
                add(digest, person.employee());
                add(digest, person.terms().list());
                add(digest, new TreeSet<>(person.leaveDays()));
                person.context().forEach(shift -> add(digest, shift));
            }
            for (var group : situation.demand()) {
                add(digest, group.group());
                add(digest, Arrays.toString(group.required()));
                add(digest, Arrays.toString(group.minimum()));
            }
            for (var window : windows) {
                add(digest, window.group());
                add(digest, window.level());
                add(digest, window.span());
                add(digest, window.actions());
            }
            add(digest, policy);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void add(MessageDigest digest, Object value) {
        digest.update((value + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
