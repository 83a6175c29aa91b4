package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCommandTest {
    @TempDir
    private Path directory;

    @Test
    void listsItsTablesWhenNoneIsNamed() {
        Invocation view = Invocation.in(directory, "view");

        assertThat(view.exitCode()).as(view.err()).isZero();
        assertThat(view.out().lines())
                .extracting(line -> line.split(" ")[0])
                .containsExactly("loops", "tasks", "findings", "deadlocks", "lag", "queue-delay");
    }

    @Test
    void namesTheNearestTable() {
        Invocation view = Invocation.in(directory, "view", "taks", "a.jfr");

        assertThat(view.exitCode()).isEqualTo(2);
        assertThat(view.err()).contains("There is no view 'taks'; the nearest is 'tasks'.");
    }

    @Test
    void asksForARecording() {
        Invocation view = Invocation.in(directory, "view", "lag");

        assertThat(view.exitCode()).isEqualTo(2);
        assertThat(view.err()).contains("holdup view lag FILE.jfr");
    }

    @Test
    void saysWhyATableIsEmpty() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation text = Invocation.in(directory, "view", "loops", "a.jfr");
        Invocation json = Invocation.in(directory, "view", "loops", "a.jfr", "--format", "json");

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).startsWith("No event loop was seen").contains("holdup run");
        assertThat(json.out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void endsWith3WhenTheFileIsMissing() {
        assertThat(Invocation.in(directory, "view", "loops", "none.jfr").exitCode())
                .isEqualTo(3);
    }
}
