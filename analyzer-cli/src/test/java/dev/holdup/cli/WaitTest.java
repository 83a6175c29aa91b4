package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitTest {
    private static final Duration LONG = Duration.ofHours(1);
    private Process subject;

    @BeforeEach
    void start() throws IOException {
        subject = new ProcessBuilder("cat").start();
    }

    @AfterEach
    void end() {
        subject.destroyForcibly();
    }

    @Test
    void isOverWhenTheTimeHasPassed() throws InterruptedException {
        List<Long> seconds = new ArrayList<>();
        try (Wait wait = new Wait(subject.pid(), Duration.ofMillis(1))) {
            wait.untilOver(seconds::add);
        }
        assertThat(seconds).startsWith(0L);
        assertThat(subject.isAlive()).isTrue();
    }

    @Test
    void isOverWhenTheProcessEnds() throws InterruptedException {
        try (Wait wait = new Wait(subject.pid(), LONG)) {
            subject.destroy();
            wait.untilOver(second -> {});
        }
        assertThat(subject.waitFor(10, TimeUnit.SECONDS)).isTrue(); // its handle may know a little earlier
    }

    @Test
    void isOverOnASignalThatWouldEndUs() throws InterruptedException, IOException {
        try (Wait wait = new Wait(subject.pid(), LONG)) {
            new ProcessBuilder(
                            "kill",
                            "-TERM",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
            wait.untilOver(second -> {});
        }
        assertThat(subject.isAlive()).isTrue();
    }
}
