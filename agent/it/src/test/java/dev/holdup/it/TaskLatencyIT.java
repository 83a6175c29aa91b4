package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.it.app.latency.LatencyApp;
import dev.holdup.it.app.latency.MeasuredTask;
import dev.holdup.it.app.latency.MeasuredTimer;
import dev.holdup.it.app.latency.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long tasks waited: what the recording says beside what the tasks themselves have measured. */
@Alone
class TaskLatencyIT {
    /** Two stamps of the clock and what may lie between the task's own and the agent's. */
    private static final double STAMPS_NANOS = 5_000;
    /** Netty takes a timer's deadline inside schedule(), the test its stamp before: that call's length lies between. */
    private static final double SCHEDULING_NANOS = 20_000;

    private static final long NOTHING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    @TempDir
    Path folder;

    /** Where tasks queue: on a JDK, by the Netty of a folder, in what {@link LatencyApp} calls a place. */
    record Case(Jdk jdk, String netty, String place) {}

    static Stream<Case> loops() throws IOException {
        return Jdk.all().stream()
                .flatMap(jdk -> Stream.of(
                        new Case(jdk, "netty41", "netty-nio"),
                        new Case(jdk, "netty42", "netty-nio"),
                        new Case(jdk, "netty42", "netty-epoll")));
    }

    static Stream<Case> pools() throws IOException {
        return Jdk.all().stream().flatMap(jdk -> Stream.of("pool", "scheduled", "fork-join", "future")
                .map(place -> new Case(jdk, "netty42", place)));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void delaysOnALoopAreThoseOfItsTasks(Case where) throws Exception {
        try (Run run = play(where, "bursts")) {
            Truth truth = run.truth(MeasuredTask.class);
            TaskAccount told = run.told(MeasuredTask.class);
            assertThat(truth.p50()).as("a load that makes queues").isGreaterThan(TimeUnit.MICROSECONDS.toNanos(50));
            assertThat(told.count()).isEqualTo(truth.count());
            assertThat(told.queueDelay().getTotalCount()).isGreaterThan(truth.count() * 99 / 100);
            assertNear(told.delayAt(50), truth.p50(), 0.02, "p50");
            assertNear(told.delayAt(99), truth.p99(), 0.02, "p99");
            assertNear(told.delayAt(99.9), truth.p999(), 0.02, "p99.9");
            assertNear(told.meanDelay(), truth.mean(), 0.02, "mean");
            assertBalanced(run.accounts().balance(told.loop()));
            assertTimersAreLateAsTheySay(run);
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void tasksThatFindTheLoopFreeHaveNobodyToBlame(Case where) throws Exception {
        try (Hiccups hiccups = new Hiccups();
                Run run = play(where, "quiet")) {
            Truth truth = run.truth(MeasuredTask.class);
            TaskAccount told = run.told(MeasuredTask.class);
            assertThat(told.count()).isEqualTo(truth.count());
            assertThat(told.delayAt(50)).isBetween(truth.p50() / 2, 2 * truth.p50());
            if (told.inflicted() >= NOTHING_NANOS) {
                hiccups.assumeNone(); // who gets no processor holds up the next
            }
            assertThat(told.inflicted()).isLessThan(NOTHING_NANOS);
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void delaysInAPoolAreThoseOfItsTasks(Case where) throws Exception {
        Class<?> type = where.place().equals("scheduled") ? MeasuredTimer.class : MeasuredTask.class;
        try (Run run = play(where, "bursts")) {
            Truth truth = run.truth(type);
            TaskAccount told = run.told(type);
            assertThat(told.count()).as("left out: %s", run.accounts().dropped).isEqualTo(truth.count());
            assertNear(told.delayAt(50), truth.p50(), 0.05, "p50");
            assertNear(told.meanDelay(), truth.mean(), 0.05, "mean");
        }
    }

    private static void assertTimersAreLateAsTheySay(Run run) {
        Truth truth = run.truth(MeasuredTimer.class);
        TaskAccount told = run.told(MeasuredTimer.class);
        assertThat(told.count()).isEqualTo(truth.count());
        assertNear(told.delayAt(50), truth.p50(), 0.02, SCHEDULING_NANOS, "timers' p50");
        assertNear(told.meanDelay(), truth.mean(), 0.02, SCHEDULING_NANOS, "timers' mean");
    }

    private static void assertBalanced(LoopAccounts.Balance books) {
        assertThat(books.error()).as("%s", books).isLessThanOrEqualTo(1e-3);
        assertThat(books.unattributedShare()).as("%s", books).isLessThanOrEqualTo(0.05);
    }

    private static void assertNear(double told, double truth, double share, String what) {
        assertNear(told, truth, share, STAMPS_NANOS, what);
    }

    private static void assertNear(double told, double truth, double share, double floorNanos, String what) {
        assertThat(told).as(what).isCloseTo(truth, within(Math.max(truth * share, floorNanos)));
    }

    /** A recording and what the application said at its end. */
    private record Run(App app, LoopAccounts accounts) implements AutoCloseable {
        Truth truth(Class<?> type) {
            return Truth.in(app.lines())
                    .filter(truth -> truth.taskClass().equals(type.getName()))
                    .findFirst()
                    .orElseThrow();
        }

        TaskAccount told(Class<?> type) {
            List<TaskAccount> all = accounts.tasks(type.getName());
            assertThat(all)
                    .as(() -> "of " + type + " among " + accounts.tasks())
                    .hasSize(1);
            return all.get(0);
        }

        @Override
        public void close() {
            app.close();
        }
    }

    private Run play(Case where, String load) throws Exception {
        Path recording = folder.resolve("latency.jfr");
        List<String> options = List.of(App.agent("out=" + recording));
        App app = App.start(where.jdk(), where.netty(), options, LatencyApp.class, where.place(), load);
        assertThat(app.end()).as("output %s", app.lines()).isZero();
        assertThat(app.lines()).noneMatch(line -> line.startsWith("holdup:"));
        return new Run(app, LoopAccounts.of(recording));
    }
}
