package io.paiban.simulation.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of everything that decides the result of a simulated day: the same hash, the same result, bit for bit. */
public final class Fingerprint {

    /** To be raised whenever the simulation itself comes to other results. */
    private static final int ENGINE = 1;

    private Fingerprint() {}

    /** SHA-256 in hexadecimal. */
    public static String of(DayScenario day, long seed, int replications) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                write(out, day, seed, replications);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, DayScenario day, long seed, int replications) throws IOException {
        out.writeInt(ENGINE);
        out.writeLong(seed);
        out.writeInt(replications);
        out.writeBoolean(day.routing().keepOneIdle());
        out.writeDouble(day.levelCv());
        out.writeInt(day.firstCounted());
        out.writeInt(day.endCounted());
        out.writeInt(day.intervals());
        for (int i = 0; i < day.intervals(); i++) {
            out.writeInt(day.bounds()[i]);
            out.writeInt(day.bounds()[i + 1]);
            out.writeLong(day.intervalKeys()[i]);
            out.writeLong(day.dayKeys()[i]);
        }
        out.writeInt(day.streams().size());
        for (var stream : day.streams()) {
            out.writeUTF(stream.name());
            out.writeInt(stream.language());
            out.writeInt(stream.concurrency());
            out.writeDouble(stream.handleSeconds());
            out.writeDouble(stream.handleCv());
            out.writeUTF(stream.handleTimes().name());
            out.writeDouble(stream.patienceSeconds());
            out.writeDouble(stream.redialShare());
            out.writeDouble(stream.redialSeconds());
            out.writeDouble(stream.answeredWithinSeconds());
            out.writeDouble(stream.targetShare());
            for (double contacts : stream.contacts()) {
                out.writeDouble(contacts);
            }
        }
        out.writeInt(day.agents().size());
        for (var agent : day.agents()) {
            out.writeUTF(agent.number());
            out.writeInt(agent.languages());
            out.writeInt(agent.spans().length);
            for (int bound : agent.spans()) {
                out.writeInt(bound);
            }
        }
    }
}
