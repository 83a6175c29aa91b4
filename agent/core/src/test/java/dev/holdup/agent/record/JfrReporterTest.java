package dev.holdup.agent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.agent.account.Claim;
import dev.holdup.agent.account.Limits;
import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.account.Registry;
import dev.holdup.agent.account.Usage;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.watch.BlameSink;
import dev.holdup.agent.watch.Lateness;
import dev.holdup.agent.watch.Readings;
import dev.holdup.agent.watch.Wait;
import dev.holdup.schema.EventNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JfrReporterTest {
    private static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(40);

    @TempDir
    Path folder;

    private final LoopAccount loop = new Registry(
                    new Limits(0, 1), null, new JfrReporter(false, new Lateness(), new Readings()), l -> {})
            .declare(Thread.currentThread());

    @BeforeAll
    static void startFlightRecorder() {
        Running.now();
    }

    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void writesABlockingCallWithItsStack() throws IOException {
        RecordedEvent event = only(EventNames.BLOCKING_CALL, reporter -> call(reporter));

        assertThat(event.getString("operation")).isEqualTo("File.read");
        assertThat(event.getString("detail")).isEqualTo("a.txt");
        assertThat(event.getLong("loop")).isEqualTo(loop.identity.id());
        assertThat(event.getDuration().toNanos()).isCloseTo(LENGTH, within(2_000_000L));
        assertThat(event.getStackTrace().getFrames())
                .anyMatch(frame -> frame.getMethod().getName().equals("writesABlockingCallWithItsStack")
                        || frame.getMethod().getType().getName().equals(JfrReporterTest.class.getName()));
    }

    @Test
    void opensAndClosesAStallUnderOneId() throws IOException {
        List<RecordedEvent> events = record(EventNames.STALL, reporter -> {
            Claim claim = new Claim(reporter.nextId(), new Usage(System.nanoTime(), 0, 0, 0));
            reporter.opened(loop, "run", claim, System.nanoTime(), LENGTH / 2);
            close(reporter, claim);
        });

        assertThat(events).extracting(event -> event.getString("phase")).containsExactlyInAnyOrder("opened", "closed");
        assertThat(events).extracting(event -> event.getLong("id")).containsOnly(1L);
    }

    @Test
    void aStallThatWasNotWatchedHasAnIdOfItsOwnAndUnknownShares() throws IOException {
        RecordedEvent event = only(EventNames.STALL, reporter -> close(reporter, null));

        assertThat(event.getString("cause")).isEqualTo("MIXED");
        assertThat(event.getLong("id")).isEqualTo(1);
        assertThat(event.getLong("cpu")).isEqualTo(Long.MIN_VALUE);
        assertThat(event.getLong("wait")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void writesNothingInARehearsal() throws IOException {
        JfrReporter silent = new JfrReporter(false, new Lateness(), new Readings());

        assertThat(record(EventNames.BLOCKING_CALL, writing -> call(silent))).isEmpty();
        assertThat(record(EventNames.STALL, writing -> close(silent, null))).isEmpty();
    }

    /** JFR writes no thread that has ended, and who held a lock for a while may have. */
    @Test
    void namesAnOwnerThatHasEnded() throws IOException {
        RecordedEvent call = only(EventNames.BLOCKING_CALL, reporter -> call(reporter, ended("owner")));
        assertThat(call.getString("ownerName")).isEqualTo("owner");

        RecordedEvent stall = only(EventNames.STALL, reporter -> {
            Claim claim = new Claim(reporter.nextId(), new Usage(System.nanoTime(), 0, 0, 0));
            claim.owner = ended("owner");
            close(reporter, claim);
        });
        assertThat(stall.getString("ownerName")).isEqualTo("owner");

        Thread first = ended("first");
        BlameSink.Edge edge = new BlameSink.Edge(
                first, new Wait(true, "Cache", 1, ended("second")), 0, Thread.State.RUNNABLE, new StackTraceElement[0]);
        RecordedEvent blame =
                only(EventNames.BLAME_EDGE, reporter -> new JfrBlame(new JfrStacks()).blamed(loop, List.of(edge)));
        assertThat(blame.getString("waiterName")).isEqualTo("first");
        assertThat(blame.getString("ownerName")).isEqualTo("second");
    }

    @Test
    void namesNobodyWhereNobodyOwns() throws IOException {
        assertThat(only(EventNames.BLOCKING_CALL, this::call).getString("ownerName"))
                .isNull();
        assertThat(only(EventNames.STALL, reporter -> close(reporter, null)).getString("ownerName"))
                .isNull();
    }

    private static Thread ended(String name) {
        Thread thread = new Thread(() -> {}, name);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thread;
    }

    private void call(JfrReporter reporter) {
        call(reporter, null);
    }

    private void call(JfrReporter reporter, Thread owner) {
        long start = System.nanoTime() - LENGTH;
        reporter.blockingCall(loop, Operation.FILE_READ, "file", start, LENGTH, "a.txt", "", 0, 0, 0, owner);
    }

    private void close(JfrReporter reporter, Claim claim) {
        long start = System.nanoTime() - LENGTH;
        reporter.stall(loop, "run", claim, start, LENGTH, "", 0, 0, 0, null, "", 1);
    }

    private RecordedEvent only(String name, Consumer<JfrReporter> work) throws IOException {
        List<RecordedEvent> events = record(name, work);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private List<RecordedEvent> record(String name, Consumer<JfrReporter> work) throws IOException {
        Path file = folder.resolve("reporter.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(name);
            recording.start();
            work.accept(new JfrReporter(true, new Lateness(), new Readings()));
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }
}
