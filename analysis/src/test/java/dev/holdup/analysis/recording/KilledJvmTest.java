package dev.holdup.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatARunningJdkHadFlushed() throws Exception {
        assertReadable(Workloads.kill(Workloads.RUNNING_JDK, directory, 100));
    }

    @Test
    void readsWhatJdk25HadFlushed() throws Exception {
        Optional<Path> jdk = Workloads.jdk25();
        assumeTrue(jdk.isPresent(), "no JDK 25 under /usr/lib/jvm");
        assertReadable(Workloads.kill(jdk.get(), directory, 100));
    }

    private static void assertReadable(List<Path> files) throws Exception {
        assertThat(files).isNotEmpty();
        AtomicInteger withStack = new AtomicInteger();
        int unfinished = 0;
        for (Path file : files) {
            ReadResult result = RecordingReader.read(
                    file,
                    Set.of("test.Shapes"),
                    e -> withStack.addAndGet(e.stack().isEmpty() ? 0 : 1));
            assertThat(result.chunks()).isEqualTo(1);
            assertThat(result.endNanos()).isGreaterThan(result.startNanos());
            unfinished += result.losses().stream().anyMatch(l -> l.contains("never finished")) ? 1 : 0;
        }
        assertThat(withStack).hasValueGreaterThanOrEqualTo(200);
        assertThat(unfinished).isEqualTo(1);
    }
}
