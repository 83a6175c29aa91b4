package dev.holdup.serve;

import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/** A recording that can be asked for: by its id, never by its name. */
final class Entry {
    /** A file changes while it is recorded into. */
    record Stamp(long sizeBytes, long modifiedMs) {}

    /** What came of reading it as it was then: a report, or a sentence. */
    record Outcome(Stamp stamp, Report report, String error) {}

    private static final int ID_DIGITS = 12;

    private final String id;
    private final String name;
    private final Path file;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Outcome outcome;

    Entry(Path file, String name) {
        this.file = file;
        this.name = name;
        this.id = id(file);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /** One thread at a time reads it. */
    ReentrantLock reading() {
        return reading;
    }

    Stamp stamp() throws IOException {
        return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    /** Null where it was never read, or has changed since. */
    Outcome outcome() throws IOException {
        Outcome known = outcome;
        return known != null && known.stamp().equals(stamp()) ? known : null;
    }

    void came(Outcome of) {
        outcome = of;
    }

    Row row() {
        try {
            Stamp stamp = stamp();
            Outcome known = outcome();
            String error = known == null ? null : known.error();
            String state = known == null ? "waiting" : error == null ? "ready" : "failed";
            Row row = Row.of(id, name, state, error, stamp.sizeBytes(), stamp.modifiedMs());
            return known == null || known.report() == null ? row : row.with(known.report());
        } catch (IOException gone) {
            return Row.of(id, name, "failed", "The file is not there any more.", null, null);
        }
    }

    /** The same for a file each time, so that an address can be kept. */
    private static String id(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
