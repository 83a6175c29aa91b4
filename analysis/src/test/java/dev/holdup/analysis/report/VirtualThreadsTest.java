package dev.holdup.analysis.report;

import static dev.holdup.analysis.testing.VirtualScenes.hold;
import static dev.holdup.analysis.testing.VirtualScenes.jdkPin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.VirtualScenes;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    private static final String PARSE =
            "java.lang.Thread.sleep(Thread.java:1)\ndev.shop.Scraper.parse(Scraper.java:33)";

    @Test
    void tellsTheSchedulerAndTheKinds() {
        Report.VirtualThreads seen = report(VirtualScenes.service()).virtualThreads();
        assertThat(seen.parallelism()).isEqualTo(2);
        assertThat(seen.mounts()).isEqualTo(5_000);
        assertThat(seen.maxQueued()).isEqualTo(40);
        assertThat(seen.saturatedShare()).isEqualTo(0.06);
        assertThat(seen.mountDelay().p50Ms()).isCloseTo(0.05, within(0.001));
        assertThat(seen.mountDelay().maxMs()).isCloseTo(90, within(1.0));
        assertThat(seen.pins()).isEqualTo(1);
        assertThat(seen.hogs()).isEqualTo(1);
        assertThat(seen.kinds())
                .extracting(Report.VirtualKind::name)
                .first()
                .asString()
                .startsWith("dev.shop.Report");
        Report.VirtualKind scraper = seen.kinds().get(1);
        assertThat(scraper.site().method()).isEqualTo("start");
        assertThat(scraper.blockedMs()).as("one thread in four was followed").isEqualTo(320);
    }

    @Test
    void aServiceWithoutALoopIsWeighedByItsCarriers() {
        Report report = report(VirtualScenes.service());
        assertThat(report.quality().verdict()).isEqualTo("good");
        assertThat(report.verdict())
                .startsWith(
                        "Report.sum (Report.java:40) kept carriers of virtual threads for 480 ms in total: on CPU in"
                                + " report-*, 1 time, longest 480 ms; queued virtual threads waited about 1.2 s for it.");
    }

    @Test
    void aHealthyOneSaysSo() {
        Scene scene = Scene.withAgent().add(VirtualScenes.second(5_000, 2, 0, 0, 0.1));
        assertThat(report(scene).verdict()).startsWith("Nothing held up a loop or a carrier for 25 ms or more");
    }

    @Test
    void shortPinsAreNotesAndLongOnesWithoutVictimsWarnings() {
        assertThat(severity(jdkPin(100, 19, "Native or VM frame on stack"))).isEqualTo("note");
        assertThat(severity(jdkPin(100, 21, "Native or VM frame on stack"))).isEqualTo("warning");
    }

    @Test
    void whatNeverEndsOrIsWaitedForIsAnError() {
        assertThat(severity(pinned(8_500, 100, "opened"))).isEqualTo("error");
        assertThat(severity(pinned(9_500, 30, "opened")))
                .as("may end right after")
                .isEqualTo("warning");
        assertThat(severity(pinned(100, 60, "closed").with(Fields.INFLICTED_DELAY, 200_000_000L)))
                .isEqualTo("error");
    }

    @Test
    void onAJdkWithoutVirtualThreadsNothingIsMissing() {
        Report.Quality quality = report(Scene.withLoop("loop-1")
                        .add(FakeEvent.at(0, EventNames.SETTINGS).with(Fields.JDK, "17.0.15+6")))
                .quality();
        assertThat(quality.verdict()).isEqualTo("good");
        assertThat(quality.coverage())
                .filteredOn(event -> event.event().equals(EventNames.VIRTUAL_THREAD_STATS))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.state()).isEqualTo("not on this JDK");
                    assertThat(event.possible()).isFalse();
                });
        assertThat(quality.virtualThreadsKnown()).isFalse();
    }

    @Test
    void withoutHooksInThemNothingIsKnown() {
        Report.Quality quality = report(Scene.withLoop("loop-1")
                        .add(FakeEvent.at(9_500, EventNames.AGENT_HEALTH)
                                .with(Fields.CPU_TIME, 50_000_000L)
                                .with(Fields.ADVICE_ERRORS, 0L)
                                .with(Fields.APPLIED, "java/io/File")))
                .quality();
        assertThat(quality.virtualThreadsKnown()).isFalse();
        assertThat(report(Scene.withLoop("loop-1")).quality().virtualThreadsKnown())
                .isTrue();
    }

    private static FakeEvent pinned(double atMs, double ms, String phase) {
        return hold(1, EventNames.PINNED, atMs, ms, 0, phase)
                .with(Fields.INFLICTED_DELAY, 0L)
                .with(Fields.REASON, "native frame")
                .with(Fields.FRAMES, PARSE);
    }

    private static String severity(FakeEvent event) {
        Scene scene =
                Scene.withAgent().add(VirtualScenes.second(5_000, 2, 0, 0, 0.1)).add(event);
        return report(scene).findings().get(0).severity();
    }

    private static Report report(Scene scene) {
        return ReportBuilder.build(scene.observe());
    }
}
