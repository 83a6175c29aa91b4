package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlocksCommandTest {
    private static final String DUMP = """
            Full thread dump OpenJDK 64-Bit Server VM (25.0.3+9-LTS mixed mode):

            "a" #12 [7] daemon prio=5 waiting for monitor entry  [0x01]
               java.lang.Thread.State: BLOCKED (on object monitor)
            \tat dev.shop.Stock.take(Stock.java:9)
            \t- waiting to lock <0x0002> (a java.lang.Object)
            \t- locked <0x0001> (a java.lang.Object)

            "b" #13 [8] daemon prio=5 waiting for monitor entry  [0x02]
               java.lang.Thread.State: BLOCKED (on object monitor)
            \tat dev.shop.Stock.take(Stock.java:9)
            \t- waiting to lock <0x0001> (a java.lang.Object)
            \t- locked <0x0002> (a java.lang.Object)
            """;

    @TempDir
    private Path directory;

    @Test
    void readsADumpInEachFormat() throws IOException {
        Files.writeString(directory.resolve("dump.txt"), DUMP);
        for (String format : new String[] {"table", "tree", "json", "dot"}) {
            Invocation shown = Invocation.in(directory, "deadlocks", "dump.txt", "--format", format);
            assertThat(shown.exitCode()).as(shown.err()).isZero();
            assertThat(shown.out()).contains("Object 0x0002");
        }
        assertThat(Invocation.in(directory, "deadlocks", "dump.txt").out())
                .contains("one look, so nothing here is certain", "deadlock of 2 threads", "Stock.take (Stock.java:9)");
    }

    @Test
    void readsARecordingWithoutAny() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));
        assertThat(Invocation.in(directory, "deadlocks", "a.jfr").out()).contains("No deadlock.");
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Files.writeString(directory.resolve("notes"), "notes");
        Invocation notes = Invocation.in(directory, "deadlocks", "notes");
        assertThat(notes.exitCode()).isEqualTo(3);
        assertThat(notes.err()).contains("notes is no recording and no thread dump", "jcmd PID");
        assertThat(Invocation.in(directory, "deadlocks", "none").err()).contains("There is no file");
    }
}
