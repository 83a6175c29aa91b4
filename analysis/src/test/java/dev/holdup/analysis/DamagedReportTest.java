package dev.holdup.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.recording.NotARecordingException;
import dev.holdup.analysis.report.Report;
import dev.holdup.schema.EventNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand damaged recordings: each is answered soon, with an error or with a report that says what it lacks. */
class DamagedReportTest {
    private static final int EACH = 334;
    private static final long LONGEST_NANOS = 5_000_000_000L;

    @TempDir
    static Path directory;

    private static byte[] whole;

    private final Random random = new Random(20261127);

    @BeforeAll
    static void record() throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int chunk = 0; chunk < 3; chunk++) {
            Path file = directory.resolve("chunk.jfr");
            try (Recording recording = new Recording()) {
                recording.enable("holdup.*");
                recording.enable("jdk.JVMInformation");
                recording.start();
                new Settings().commit();
                new EventLoop().commit();
                for (int i = 0; i < 200; i++) {
                    new BlockingCall().commit();
                }
                recording.stop();
                recording.dump(file);
            }
            chunks.writeBytes(Files.readAllBytes(file));
        }
        whole = chunks.toByteArray();
    }

    @Test
    void theWholeOneLosesNothing() throws IOException {
        assertThat(answer(whole).quality().reasons()).noneMatch(DamagedReportTest::tellsALoss);
    }

    @Test
    void aCutOneSaysSo() throws IOException {
        for (int i = 0; i < EACH; i++) {
            int length = 1 + random.nextInt(whole.length - 1);
            Report report = answer(Arrays.copyOf(whole, length));
            assertThat(report == null || report.quality().reasons().stream().anyMatch(DamagedReportTest::tellsALoss))
                    .as("cut at %d", length)
                    .isTrue();
        }
    }

    @Test
    void oneWithFlippedBitsIsAnswered() throws IOException {
        for (int i = 0; i < EACH; i++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 << i % 8; flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            answer(damaged);
        }
    }

    @Test
    void aSplicedOneIsAnswered() throws IOException {
        for (int i = 0; i < EACH; i++) {
            ByteArrayOutputStream spliced = new ByteArrayOutputStream();
            spliced.write(whole, 0, random.nextInt(whole.length));
            for (int pieces = 1 + i % 4; pieces > 0; pieces--) {
                int from = random.nextInt(whole.length);
                spliced.write(whole, from, random.nextInt(whole.length - from));
            }
            answer(spliced.toByteArray());
        }
    }

    /** Null for an error that names the file. */
    private static Report answer(byte[] bytes) throws IOException {
        Path file = directory.resolve("damaged.jfr");
        Files.write(file, bytes);
        long started = System.nanoTime();
        Report report;
        try {
            report = Analysis.of(List.of(file));
        } catch (NotARecordingException e) {
            assertThat(e).hasMessageContaining(file.toString());
            report = null;
        }
        assertThat(System.nanoTime() - started).isLessThan(LONGEST_NANOS);
        return report;
    }

    private static boolean tellsALoss(String reason) {
        return reason.startsWith("a part could not be read: ");
    }

    @Name(EventNames.SETTINGS)
    static final class Settings extends Event {
        String version = "0.1.0";
        String jdk = "17";
    }

    @Name(EventNames.EVENT_LOOP)
    static final class EventLoop extends Event {
        long loop = 1;
        String name = "loop-1";
    }

    @Name(EventNames.BLOCKING_CALL)
    static final class BlockingCall extends Event {
        long loop = 1;
        String operation = "Thread.sleep";
        String category = "sleep";
    }
}
