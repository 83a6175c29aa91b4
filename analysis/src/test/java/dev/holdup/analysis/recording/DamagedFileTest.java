package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFileTest {
    private static final List<String> FIELDS = List.of(
            "text",
            "type",
            "peer",
            "large",
            "letter",
            "single",
            "twice",
            "millis",
            "ticks",
            "cause",
            "name",
            "value",
            "previousOwner",
            "loadedClass",
            "startTime",
            "duration",
            "eventThread",
            "stackTrace",
            "jvmVersion",
            "when");

    @TempDir
    static Path directory;

    private static byte[] whole;
    private static byte[] flushed;
    private static Set<String> types;

    @BeforeAll
    static void record() throws Exception {
        Path file = Workloads.record(Workloads.RUNNING_JDK, directory.resolve("whole.jfr"), 60);
        whole = Files.readAllBytes(file);
        types = new HashSet<>();
        try (var recording = new jdk.jfr.consumer.RecordingFile(file)) {
            recording.readEventTypes().forEach(t -> types.add(t.getName()));
        }
        Path repository = Files.createDirectory(directory.resolve("repository"));
        for (Path chunk : Workloads.kill(Workloads.RUNNING_JDK, repository, 60)) {
            flushed = Files.readAllBytes(chunk);
        }
    }

    @Test
    void readsAWholeFileWithoutLoss() throws IOException {
        assertThat(read(whole).losses()).isEmpty();
        assertThat(read(whole).events()).isGreaterThan(4 * 60);
    }

    @Test
    void readsAFileThatIsCutAnywhere() {
        Random random = new Random(17);
        within(() -> {
            long total = read(whole).events();
            long firstChunk = header(whole).size();
            long inFirst = read(Arrays.copyOf(whole, (int) firstChunk)).events();
            for (int i = 0; i < 200; i++) {
                int length = 8 + random.nextInt(whole.length - 8);
                ReadResult result = read(Arrays.copyOf(whole, length));
                assertThat(result.losses()).as("cut at %d", length).isNotEmpty();
                assertThat(result.events()).isLessThanOrEqualTo(total);
                if (length > firstChunk) {
                    assertThat(result.events()).as("cut at %d", length).isGreaterThanOrEqualTo(inFirst);
                }
            }
        });
    }

    @Test
    void recoversEventsOfAChunkThatIsCutAfterAFlush() {
        Random random = new Random(25);
        within(() -> {
            int flush = firstEventAfterMetadata(flushed);
            for (int i = 0; i < 200; i++) {
                int length = flush + random.nextInt(flushed.length - flush);
                ReadResult result = read(Arrays.copyOf(flushed, length));
                assertThat(result.events()).as("cut at %d", length).isPositive();
            }
        });
    }

    @Test
    void survivesFlippedBitsAndSaysWhatIsLost() {
        Random random = new Random(42);
        within(() -> {
            long total = read(whole).events();
            long recovered = 0;
            List<Integer> silent = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                byte[] flipped = whole.clone();
                int at = 4 + random.nextInt(whole.length - 4);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                ReadResult result = read(flipped);
                recovered += result.events();
                if (result.events() < total && result.losses().isEmpty()) {
                    silent.add(at);
                }
            }
            // a flipped letter in a type's name cannot be noticed: nothing in the format checks it
            assertThat(silent).hasSizeLessThan(30);
            assertThat(recovered).isGreaterThan(300 * total * 8 / 10);
        });
    }

    @Test
    void findsTheSameEventsWhenOthersAreUnwanted() {
        Random random = new Random(11);
        within(() -> {
            for (int i = 0; i < 40; i++) {
                byte[] flipped = (i % 4 == 0 ? flushed : whole).clone();
                for (int n = 0; n < i; n++) {
                    flipped[8 + random.nextInt(flipped.length - 8)] ^= (byte) (1 << random.nextInt(8));
                }
                List<String> all = told(flipped, types);
                all.removeIf(event -> !event.startsWith("test.Other "));
                assertThat(told(flipped, Set.of("test.Other")))
                        .as("%d flipped bits", i)
                        .isEqualTo(all);
            }
        });
    }

    @Test
    void survivesManyFlippedBytesAtOnce() {
        Random random = new Random(7);
        within(() -> {
            for (int i = 0; i < 60; i++) {
                byte[] flipped = (i % 2 == 0 ? whole : flushed).clone();
                for (int n = 0; n < 1 << i % 10; n++) {
                    flipped[8 + random.nextInt(flipped.length - 8)] = (byte) random.nextInt();
                }
                read(flipped);
            }
        });
    }

    @Test
    void passesOverGarbageBetweenChunks() {
        within(() -> {
            byte[] garbage = new byte[5000];
            new Random(3).nextBytes(garbage);
            ReadResult result = read(join(whole, garbage, whole, garbage));
            assertThat(result.events()).isEqualTo(2 * read(whole).events());
            assertThat(result.chunks()).isEqualTo(2 * read(whole).chunks());
            assertThat(result.losses()).isNotEmpty().allMatch(l -> l.contains(", byte "));
        });
    }

    @Test
    void readsOnAfterAnUnfinishedChunk() {
        within(() -> {
            ReadResult result = read(join(flushed, whole));
            assertThat(result.events())
                    .isEqualTo(read(flushed).events() + read(whole).events());
            assertThat(result.chunks()).isEqualTo(1 + read(whole).chunks());
        });
    }

    @Test
    void believesNoSizeOfAHeader() {
        within(() -> {
            long total = read(whole).events();
            for (long size : new long[] {
                0, 1, 68, 100, whole.length, Long.MAX_VALUE, -1, header(whole).size() - 1
            }) {
                byte[] wrong = whole.clone();
                java.nio.ByteBuffer.wrap(wrong).putLong(8, size);
                ReadResult result = read(wrong);
                if (size >= 0) {
                    assertThat(result.events()).as("size %d", size).isEqualTo(total);
                }
            }
        });
    }

    private interface Check {
        void run() throws IOException;
    }

    private static void within(Check check) {
        assertTimeoutPreemptively(Duration.ofMinutes(3), check::run);
    }

    private static ReadResult read(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("damaged.jfr"), content);
        return RecordingReader.read(file, types, DamagedFileTest::touch);
    }

    private static List<String> told(byte[] content, Set<String> wanted) throws IOException {
        Path file = Files.write(directory.resolve("damaged.jfr"), content);
        List<String> told = new ArrayList<>();
        RecordingReader.read(
                file, wanted, e -> told.add(e.type() + " " + e.startNanos() + " " + e.thread() + " " + e.stack()));
        return told;
    }

    private static void touch(RecordedEvent event) {
        event.stack();
        event.thread();
        event.startNanos();
        event.durationNanos();
        for (String field : FIELDS) {
            event.text(field);
            event.number(field, 0);
            event.threadValue(field);
        }
    }

    private static ChunkHeader header(byte[] content) {
        return ChunkHeader.read(new Bytes().over(content, 0, content.length), 0);
    }

    private static int firstEventAfterMetadata(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("flushed.jfr"), content);
        try (Window window = new Window(file)) {
            EventWalk walk = new EventWalk(window, header(content), window.size(), t -> true, (from, to) -> {});
            boolean described = false;
            boolean any = false;
            while (walk.advance()) {
                described |= walk.type() == Metadata.METADATA_EVENT;
                any |= walk.type() > Metadata.CHECKPOINT_EVENT;
                if (described && any) {
                    return (int) walk.next();
                }
            }
        }
        throw new IllegalStateException("never flushed");
    }

    private static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
