package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the folder of this very JVM. */
class RepositoryFollowerTest {
    private static final Set<String> WANTED = Set.of("test.Tick");

    @TempDir
    private Path directory;

    private final List<RecordedEvent> seen = new ArrayList<>();

    @Test
    void deliversEachEventOnceAcrossFlushesAndChunks() throws Exception {
        try (Recording recording = new Recording()) {
            recording.start();
            RepositoryFollower follower = new RepositoryFollower(repository(), 0);
            follower.poll(WANTED, event -> {});
            for (int i = 0; i < 30; i++) {
                tick(i);
                if (i == 10 || i == 20) {
                    rotate();
                }
                follower.poll(WANTED, event -> seen.add(event.held()));
            }
            rotate();
            follower.poll(WANTED, event -> seen.add(event.held()));

            assertThat(numbers())
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, 30).boxed().toList());
            assertThat(seen).allSatisfy(event -> {
                assertThat(event.text("words")).isEqualTo("tick " + event.number("number", -1));
                assertThat(event.thread().name())
                        .isEqualTo(Thread.currentThread().getName());
                assertThat(event.stack()).anyMatch(frame -> frame.method().equals("tick"));
            });
        }
    }

    @Test
    void seesWhatTheJvmFlushesWithinAChunk() throws Exception {
        try (Recording recording = new Recording()) {
            recording.start();
            rotate();
            RepositoryFollower follower = new RepositoryFollower(repository(), 0);
            follower.poll(WANTED, event -> {});
            tick(7);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (seen.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(20);
                follower.poll(WANTED, event -> seen.add(event.held()));
            }
            assertThat(numbers()).containsExactly(7L);
        }
    }

    @Test
    void passesOverChunksOfAnotherTime() throws IOException {
        Path old = directory.resolve("old.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            tick(1);
            recording.stop();
            recording.dump(old);
        }
        RepositoryFollower all = new RepositoryFollower(directory, 0);
        assertThat(all.poll(WANTED, event -> seen.add(event.held()))).isTrue();
        assertThat(all.poll(WANTED, event -> seen.add(event.held()))).isFalse();
        assertThat(numbers()).containsExactly(1L);

        RepositoryFollower none = new RepositoryFollower(directory, System.currentTimeMillis() + 60_000);
        assertThat(none.poll(WANTED, event -> seen.add(event.held()))).isFalse();
        assertThat(seen).hasSize(1);
    }

    @Test
    void takesWhatIsNoChunkForOneThatIsNotYetThere() throws IOException {
        Files.createFile(directory.resolve("empty.jfr"));
        Files.write(directory.resolve("zeros.jfr"), new byte[4096]);
        Files.writeString(directory.resolve("notes.jfr"), "notes ".repeat(100));

        assertThat(new RepositoryFollower(directory, 0).poll(WANTED, event -> {}))
                .isFalse();
    }

    @Test
    void saysWhenTheFolderIsGone() {
        RepositoryFollower follower = new RepositoryFollower(directory.resolve("gone"), 0);

        assertThatThrownBy(() -> follower.poll(WANTED, event -> {})).isInstanceOf(NoSuchFileException.class);
    }

    private List<Long> numbers() {
        return seen.stream().map(event -> event.number("number", -1)).toList();
    }

    private static Path repository() {
        return Path.of(System.getProperty("jdk.jfr.repository"));
    }

    /** Another recording's start and end begin a chunk each. */
    private static void rotate() {
        try (Recording other = new Recording()) {
            other.start();
        }
    }

    private static void tick(int number) {
        Tick event = new Tick();
        event.number = number;
        event.words = "tick " + number;
        event.commit();
    }

    @Name("test.Tick")
    static final class Tick extends Event {
        int number;
        String words;
    }
}
