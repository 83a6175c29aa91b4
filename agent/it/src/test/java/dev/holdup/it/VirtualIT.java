package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.it.app.virtual.VirtualApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** Virtual threads on two carriers, one JVM for all: what keeps carriers, and what waits; on 17 nothing, and no word. */
class VirtualIT {
    /** The hogs' habit before is of some ms, so that their threshold is one; the host may be late. */
    private static final Duration FOUND_WITHIN = Duration.ofMillis(150);

    @TempDir
    Path folder;

    @OnEachJdk
    void whatKeepsACarrierIsFoundWhileItDoesAndWaitsAreMeasured(Jdk jdk) throws Exception {
        Path recording = folder.resolve("virtual" + jdk.feature() + ".jfr");
        List<String> options = new ArrayList<>(List.of(
                "-Djdk.virtualThreadScheduler.parallelism=2",
                "-Djdk.virtualThreadScheduler.maxPoolSize=2",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                App.agent("out=" + recording + ",stall=100ms,vthreads=1000000")));
        try (App app = App.start(jdk, "netty42", options, VirtualApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            Observations seen = Analysis.observe(List.of(recording));
            Report report = ReportBuilder.build(seen);
            assertThat(report.quality().agentErrors()).isZero();
            if (jdk.feature() < 21) {
                assertThat(report.virtualThreads()).isNull();
                assertThat(report.findings())
                        .noneMatch(finding -> finding.kind().contains("carrier"));
                assertThat(report.quality().coverage())
                        .anyMatch(event -> event.event().equals("holdup.VirtualThreadStats")
                                && event.state().equals("not on this JDK"));
                return;
            }
            hogs(seen, RecordingFile.readAllEvents(recording));
            pins(seen, jdk);
            waits(report, app.lines());
            starvation(report);
        }
    }

    private static void hogs(Observations seen, List<RecordedEvent> events) {
        List<CarrierHold> hogs = seen.virtualThreads().holds().stream()
                .filter(hold -> !hold.pinned() && hold.kind().equals("hog-*"))
                .toList();
        assertThat(hogs).hasSize(4).allSatisfy(hog -> {
            assertThat(hog.durationNanos()).isBetween(495_000_000L, 1_000_000_000L);
            assertThat(hog.stacks()).isNotEmpty();
            assertThat(hog.stacks().get(0)).extracting(frame -> frame.method()).contains("compute");
        });
        // the opened event is as long as the stay was then
        assertThat(events.stream()
                        .filter(event -> event.getEventType().getName().equals("holdup.CarrierHog"))
                        .filter(event -> event.getString("phase").equals("opened"))
                        .filter(event -> event.getString("kind").equals("hog-*"))
                        .map(RecordedEvent::getDuration))
                .hasSize(4)
                .allMatch(age -> age.compareTo(Duration.ofMillis(100).plus(FOUND_WITHIN)) <= 0);
        assertThat(seen.virtualThreads().holds())
                .filteredOn(hold -> hold.cpuNanos() >= 0.7 * hold.durationNanos()) // else the host had no processor
                .as("that yields, that sleeps, that is short")
                .noneMatch(hold -> hold.thread().startsWith("polite")
                        || hold.thread().startsWith("sleeper")
                        || hold.thread().startsWith("delayed"));
    }

    private static void pins(Observations seen, Jdk jdk) {
        assertPinned(seen, "initialises", "class initialisation", "initialise");
        assertPinned(seen, "awaits-initialisation", "class initialisation by another thread", "touch");
        assertPinned(seen, "native", "native frame", "sleep");
        CarrierHold endless = pins(seen, "never-ends").findFirst().orElseThrow();
        assertThat(endless.unfinished()).isTrue();
        assertThat(endless.durationNanos()).isGreaterThan(1_000_000_000);
        assertThat(endless.reason()).isEqualTo("native frame");
        assertThat(endless.stacks().get(0)).extracting(frame -> frame.method()).contains("park");
        if (jdk.feature() >= 24) {
            assertThat(pins(seen, "synchronised")).as("a monitor lets go").isEmpty();
        } else {
            assertPinned(seen, "synchronised", "monitor", "monitor");
        }
        assertThat(pins(seen, "short-native")).allMatch(pin -> pin.durationNanos() < 20_000_000);
    }

    private static void assertPinned(Observations seen, String thread, String reason, String method) {
        assertThat(pins(seen, thread)).as(thread).singleElement().satisfies(pin -> {
            assertThat(pin.reason()).isEqualTo(reason);
            assertThat(pin.durationNanos()).isBetween(110_000_000L, 250_000_000L);
            assertThat(Stacks.fromCulprit(pin.stacks().get(0)))
                    .extracting(frame -> frame.method())
                    .contains(method);
        });
    }

    private static Stream<CarrierHold> pins(Observations seen, String thread) {
        return seen.virtualThreads().holds().stream()
                .filter(hold -> hold.pinned() && hold.thread().equals(thread));
    }

    private static void waits(Report report, List<String> lines) {
        Report.VirtualThreads told = report.virtualThreads();
        assertThat(told.parallelism()).isEqualTo(2);
        assertThat(told.maxQueued()).isGreaterThan(50);
        assertThat(told.saturatedShare()).isBetween(0.05, 0.9);
        assertThat(told.followedOneIn()).isEqualTo(1);
        Report.Distribution delayed = kind(told, "delayed-*").mountDelay();
        double[] figures = figures(lines);
        assertThat(delayed.p50Ms()).isCloseTo(figures[0], within(0.05 * figures[0]));
        assertThat(delayed.p99Ms()).isCloseTo(figures[1], within(0.05 * figures[1]));
        Report.Distribution slept = kind(told, "sleeper-*").blocked();
        assertThat(slept.count()).isEqualTo(200);
        assertThat(slept.p50Ms()).as("80, and the wake-up of a busy host").isBetween(79.0, 250.0);
        assertThat(kind(told, "polite-*").running().count()).isGreaterThan(100);
    }

    /** Of all that this application does only one act keeps both carriers for long. */
    private static void starvation(Report report) {
        assertThat(report.lints())
                .filteredOn(lint -> lint.id().equals("carrier-starvation"))
                .singleElement()
                .satisfies(lint -> assertThat(lint.sentence())
                        .matches("all 2 carriers have kept their virtual threads for [12]\\.\\d s while \\d others wait"
                                + " for one: 2 pinned, 0 running on; keeper-\\*, at .*"));
    }

    private static double[] figures(List<String> lines) {
        String[] words = lines.stream()
                .filter(line -> line.startsWith("delays"))
                .findFirst()
                .orElseThrow()
                .split(" ");
        return new double[] {Double.parseDouble(words[2]), Double.parseDouble(words[4])};
    }

    private static Report.VirtualKind kind(Report.VirtualThreads told, String name) {
        return told.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
