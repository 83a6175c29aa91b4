package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelReaderTest {
    private static final Set<String> WANTED = Set.of("jdk.ThreadPark", "jdk.JavaMonitorWait", "jdk.ActiveSetting");

    @TempDir
    static Path directory;

    private static Path several;
    private static byte[] one;

    @BeforeAll
    static void record() throws Exception {
        one = Files.readAllBytes(Workloads.record(Workloads.RUNNING_JDK, directory.resolve("one.jfr"), 30));
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < 5; i++) {
            joined.writeBytes(one);
        }
        several = directory.resolve("several.jfr");
        Files.write(several, joined.toByteArray());
    }

    @Test
    void readsWhatOneThreadReadsInTheSameOrder() throws IOException {
        Texts all = new Texts();
        ReadResult expected = RecordingReader.read(several, WANTED, all);

        ParallelReader.Read<Texts> read = ParallelReader.read(several, WANTED, Texts::new, 3);

        assertThat(read.consumers()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(read.consumers().stream().flatMap(part -> part.texts.stream()))
                .isNotEmpty()
                .containsExactlyElementsOf(all.texts);
        assertThat(read.result()).isEqualTo(expected);
    }

    @Test
    void readsADamagedFileAsOneThreadDoes() throws IOException {
        Path cut = directory.resolve("cut.jfr");
        byte[] bytes = Files.readAllBytes(several);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - one.length / 2));
        Texts all = new Texts();
        ReadResult expected = RecordingReader.read(cut, WANTED, all);

        ParallelReader.Read<Texts> read = ParallelReader.read(cut, WANTED, Texts::new, 3);

        assertThat(read.result()).isEqualTo(expected);
        assertThat(read.result().losses()).isNotEmpty();
        assertThat(read.consumers()).singleElement().satisfies(only -> assertThat(only.texts)
                .isEqualTo(all.texts));
    }

    @Test
    void saysWhatIsNoRecording() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.jfr"), "notes");

        assertThatThrownBy(() -> ParallelReader.read(notes, WANTED, Texts::new, 2))
                .isInstanceOf(NotARecordingException.class);
    }

    @Test
    void passesOnWhatAConsumerThrows() {
        assertThatThrownBy(() -> ParallelReader.read(several, WANTED, () -> event -> fail(event), 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not this one");
    }

    private static void fail(RecordedEvent event) {
        throw new IllegalStateException(event == null ? "none" : "not this one");
    }

    private static final class Texts implements Consumer<RecordedEvent> {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void accept(RecordedEvent event) {
            texts.add(event.type() + " " + event.startNanos() + " " + event.durationNanos() + " " + event.thread() + " "
                    + event.stack());
        }
    }
}
