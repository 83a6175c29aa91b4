package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.deadlocks.DeadlocksApp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of deadlock, all at once in one JVM: found within five seconds, with its threads and its lines. */
class DeadlocksIT {
    private static final String DEADLOCK = "deadlock";
    private static final String POOL = "pool-deadlock";
    private static final String SELF = "loop-self-wait";

    /** {@code frame} is a method of the application on the stack of each member. */
    private record Expected(String kind, String frame, Set<String> threads) {
        static Expected of(String kind, String frame, String... threads) {
            return new Expected(kind, frame, Set.of(threads));
        }
    }

    private static final List<Expected> ON_EACH_JDK = List.of(
            Expected.of(DEADLOCK, "enterBoth", "monitors-a", "monitors-b"),
            Expected.of(DEADLOCK, "lockBoth", "locks-a", "locks-b", "locks-c"),
            Expected.of(DEADLOCK, "lambda$mixed", "mixed-a", "mixed-b"),
            Expected.of(DEADLOCK, "lambda$joins", "joins-a", "joins-b"),
            Expected.of(DEADLOCK, "upgrade", "upgrades-a", "upgrades-b"),
            Expected.of(DEADLOCK, "upgrade", "upgrades-alone"),
            Expected.of(DEADLOCK, "", "reader-monitor-a", "reader-monitor-b"),
            Expected.of(DEADLOCK, "lambda$behindAWriter", "behind-reader", "behind-writer", "behind-second"),
            Expected.of(POOL, "submitAndGet", "fixed-1", "fixed-2"),
            Expected.of(POOL, "submitAndGet", "single-1"),
            Expected.of(POOL, "submitAndGet", "scheduled-1"),
            Expected.of(POOL, "submitAndGet", "cross-one-1", "cross-two-1"),
            Expected.of(POOL, "joinChain", "chain-1"),
            Expected.of(POOL, "awaitQueued", "latch-1"),
            Expected.of(POOL, "awaitQueued", "ForkJoinPool-1-worker-1"),
            Expected.of(POOL, "submitAndSync", "netty-one-1", "netty-two-1"),
            Expected.of(POOL, "getFrom", "knot-vertx-0"),
            Expected.of(SELF, "getFromItself", "knot-loop-1"),
            Expected.of(SELF, "lambda$nettySupplied", "knot-executor-1"),
            Expected.of(SELF, "block", "knot-elastic-1"),
            Expected.of(SELF, "joinFuture", "knot-scheduler-1"));

    private static final List<Expected> WITH_VIRTUAL_THREADS = List.of(
            Expected.of(DEADLOCK, "lockBoth", "vlocks-a", "vlocks-b"),
            Expected.of(DEADLOCK, "enterBoth", "vmonitors-a", "vmonitors-b"),
            Expected.of(DEADLOCK, "lockBoth", "vplocks-v", "vplocks-p"),
            Expected.of(DEADLOCK, "enterBoth", "vpmonitors-v", "vpmonitors-p"),
            Expected.of(DEADLOCK, "lambda$virtualMixed", "vmixed-v", "vmixed-p"),
            Expected.of(DEADLOCK, "upgrade", "vupgrades-v", "vupgrades-p"),
            Expected.of(DEADLOCK, "lambda$virtualJoins", "vjoins-v", "vjoins-p"));

    @TempDir
    Path folder;

    @OnEachJdk
    void eachKindIsFoundWithItsThreadsAndLinesInFiveSeconds(Jdk jdk) throws Exception {
        List<Expected> expected = new ArrayList<>(ON_EACH_JDK);
        if (jdk.feature() >= 25) {
            expected.addAll(WITH_VIRTUAL_THREADS);
        } else {
            System.out.println("SKIPPED on " + jdk + ": deadlocks of virtual threads");
        }
        Report report;
        long formedMillis;
        List<String> said;
        try (App app = App.start(
                jdk, "deadlocks", List.of(App.agent("trigger=loop-self,out=" + folder)), DeadlocksApp.class, "stuck")) {
            app.await("formed");
            formedMillis = Long.parseLong(line(app, "formed").split(" ")[1]);
            TimeUnit.MILLISECONDS.sleep(5_500);
            app.say("x");
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            said = app.lines();
        }
        // one at the end, and one at least because of the trigger; what is in both counts once
        assertThat(folder.toFile().list()).hasSizeGreaterThanOrEqualTo(2);
        report = Analysis.of(List.of(folder));
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(said).noneMatch(text -> text.startsWith("failed"));
        assertThat(said.stream().filter(text -> text.startsWith("holdup: "))).hasSizeBetween(1, 5);

        Map<Set<String>, Report.Deadlock> found = new LinkedHashMap<>();
        report.deadlocks().forEach(deadlock -> found.put(threads(deadlock), deadlock));
        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Expected::threads).toList());
        for (Expected one : expected) {
            Report.Deadlock deadlock = found.get(one.threads());
            assertThat(deadlock.kind()).as("%s", one).isEqualTo(one.kind());
            assertThat(Instant.parse(deadlock.firstSeen()).toEpochMilli() - formedMillis)
                    .as("%s found after", one)
                    .isLessThan(5_000);
            assertThat(deadlock.members()).allSatisfy(member -> assertThat(member.stack())
                    .as("%s", one)
                    .anyMatch(frame -> frame.className().startsWith("dev.holdup.it.app.deadlocks.")
                            && frame.method().startsWith(one.frame())));
        }
        assertThat(report.findings().subList(0, expected.size()))
                .allMatch(finding -> finding.severity().equals("error"))
                .extracting(Report.Finding::kind)
                .containsOnly(DEADLOCK, POOL, SELF);
    }

    /** Looks each 20 ms, so that one short run is a hundred of them. */
    @OnEachJdk
    void whatLooksAlikeAndWorkUnderLoadStaysSilent(Jdk jdk) throws Exception {
        Path recording = folder.resolve("silent.jfr");
        String options = App.agent("deadlocks=20ms,out=" + recording);
        try (App app = App.start(jdk, "deadlocks", List.of(options), DeadlocksApp.class, "silent", "12")) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(line(app, "rounds")).matches("rounds [1-9]\\d{2,}");
            assertThat(app.lines()).noneMatch(text -> text.startsWith("holdup: ") || text.startsWith("failed"));
        }
        assertThat(looks(recording)).isGreaterThan(100);
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(report.deadlocks()).isEmpty();
        // the pool whose tasks all await the same latch is starved, and said to be no more than that
        assertThat(report.lints())
                .anyMatch(lint ->
                        lint.id().equals("pool-starvation") && lint.sentence().contains("same-latch"));
        assertThat(report.lints())
                .anyMatch(lint -> lint.id().equals("long-wait")
                        && lint.sentence().contains("wants-lock")
                        && lint.sentence().contains("holds"));
    }

    /** Anybody can give a permit or stamp back, so a circle of them is a lint; and it takes evidence. */
    @OnEachJdk
    void circlesOfPermitsAndWaitsForLostStagesAreToldAsLikely(Jdk jdk) throws Exception {
        Path recording = folder.resolve("likely.jfr");
        String options = App.agent("owners=on,sources=on,deadlocks=100ms,out=" + recording);
        try (App app = App.start(jdk, "deadlocks", List.of(options), DeadlocksApp.class, "likely", "5")) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).noneMatch(text -> text.startsWith("holdup: ") || text.startsWith("failed"));
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(report.deadlocks()).isEmpty();
        List<String> circles = report.lints().stream()
                .filter(lint -> lint.id().equals("permit-cycle"))
                .map(Report.Lint::sentence)
                .toList();
        List<List<String>> expected = new ArrayList<>(List.of(
                List.of("2 threads in a circle", "semaphores-a waits for Semaphore", "semaphores-b waits"),
                List.of("2 threads in a circle", "stamps-a waits for StampedLock", "stamps-b waits"),
                List.of("2 threads in a circle", "stamped-a waits for StampedLock", "stamped-b waits"),
                List.of("1 thread in a circle", "stamp-alone waits for StampedLock", "held by stamp-alone")));
        if (jdk.feature() >= 25) {
            expected.add(List.of("2 threads in a circle", "vsemaphores-a waits", "vsemaphores-b waits"));
        }
        assertThat(circles).as("%s", circles).hasSameSizeAs(expected);
        for (List<String> texts : expected) {
            assertThat(circles).as("%s", circles).anyMatch(circle -> texts.stream()
                    .allMatch(circle::contains));
        }
        List<String> lost = new ArrayList<>(List.of("lost-direct", "lost-composed", "lost-behind"));
        if (jdk.feature() >= 25) {
            lost.add("lost-virtual");
        }
        assertThat(report.lints())
                .filteredOn(lint -> lint.id().equals("lost-future"))
                .extracting(lint -> lint.sentence().split(" ")[0])
                .containsExactlyInAnyOrderElementsOf(lost);
    }

    private static long looks(Path recording) throws Exception {
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("holdup.AgentHealth"))
                .mapToLong(event -> event.getLong("looks"))
                .max()
                .orElseThrow();
    }

    private static String line(App app, String start) {
        return app.lines().stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> threads(Report.Deadlock deadlock) {
        return deadlock.members().stream().map(Report.Member::thread).collect(Collectors.toSet());
    }
}
