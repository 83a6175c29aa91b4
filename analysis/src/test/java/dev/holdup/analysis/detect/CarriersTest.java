package dev.holdup.analysis.detect;

import static dev.holdup.analysis.testing.VirtualScenes.hold;
import static dev.holdup.analysis.testing.VirtualScenes.jdkPin;
import static dev.holdup.analysis.testing.VirtualScenes.second;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final String CLINIT = "VM call to dev.shop.Rates.<clinit> on stack";
    private static final String PARSE =
            "java.lang.Thread.sleep(Thread.java:1)\ndev.shop.Scraper.parse(Scraper.java:33)";
    private static final String SUM = "dev.shop.Report.sum(Report.java:40)\njava.lang.VirtualThread.run(V.java:1)";

    @Test
    void aPinThatTheJdkTellsIsFoundWithReasonAndCulprit() {
        Occurrence pin = only(Kind.PINNED_CARRIER, seen().add(jdkPin(100, 60, CLINIT)));
        assertThat(pin.detail()).isEqualTo("class initialisation");
        assertThat(pin.operation()).isEqualTo("Thread.sleep");
        assertThat(pin.culprit().method()).isEqualTo("<clinit>");
        assertThat(pin.durationNanos()).isEqualTo(60_000_000);
    }

    @Test
    void reasonsAreToldInOneWordWhateverTheJdkSays() {
        assertThat(reason("Native or VM frame on stack")).isEqualTo("native frame");
        assertThat(reason("Waited for initialization of dev.shop.Rates by another thread"))
                .isEqualTo("class initialisation by another thread");
        assertThat(reason("Freeze or preempt failed (2)")).isEqualTo("critical section");
        assertThat(reason("Freeze or preempt failed (3)")).isEqualTo("native frame");
        assertThat(reason(null))
                .as("21 tells none, and the stack has a static initialiser")
                .isEqualTo("class initialisation");
    }

    @Test
    void whatAgentAndJdkTellIsOnePin() {
        Occurrence pin = only(
                Kind.PINNED_CARRIER,
                seen().add(pinned(1, 95, 25, "opened"))
                        .add(pinned(1, 95, 70, "closed"))
                        .add(jdkPin(100, 60, CLINIT)));
        assertThat(pin.durationNanos()).isEqualTo(60_000_000);
        assertThat(pin.waiting().victims()).isEqualTo(5);
    }

    @Test
    void ofACriticalSectionTheAgentsStackTellsMore() {
        Scene scene = seen().add(pinned(1, 95, 70, "closed")).add(jdkPin(100, 60, "Freeze or preempt failed (2)"));
        assertThat(only(Kind.PINNED_CARRIER, scene).detail()).isEqualTo("native frame");
    }

    @Test
    void aPinThatOnlyTheJdkTellsIsOfItsThreadsPattern() {
        assertThat(only(Kind.PINNED_CARRIER, seen().add(jdkPin(100, 2, CLINIT)))
                        .loop()
                        .name())
                .isEqualTo("scraper-*");
    }

    @Test
    void pinsOfDifferentTimesStayApart() {
        assertThat(occurrences(
                        Kind.PINNED_CARRIER,
                        seen().add(pinned(1, 95, 70, "opened").with(Fields.PHASE, "closed"))
                                .add(jdkPin(500, 60, CLINIT))))
                .hasSize(2);
    }

    @Test
    void aPinThatNeverEndsLastsToTheEndOfTheRecording() {
        Occurrence pin = only(
                Kind.PINNED_CARRIER, seen().add(pinned(1, 4_000, 25, "opened")).add(pinned(1, 4_000, 640, "sampled")));
        assertThat(pin.durationNanos()).isEqualTo(6_000_000_000L);
        assertThat(pin.stall().unfinished()).isTrue();
        assertThat(pin.detail()).isEqualTo("native frame");
        assertThat(pin.culprit().method()).isEqualTo("parse");
    }

    @Test
    void aHogIsFoundWithTheCodeThatRan() {
        Occurrence hog =
                only(Kind.CARRIER_HOG, seen().add(hog(120, 110, "opened")).add(hog(500, 480, "closed")));
        assertThat(hog.cause()).isEqualTo("ON_CPU");
        assertThat(hog.culprit().method()).isEqualTo("sum");
        assertThat(hog.loop().name()).isEqualTo("scraper-*");
        assertThat(hog.durationNanos()).isEqualTo(500_000_000);
    }

    @Test
    void aHogWithoutAProcessorIsMixedAndOneInANativeCallIsBlocked() {
        assertThat(only(Kind.CARRIER_HOG, seen().add(hog(500, 40, "opened"))).cause())
                .isEqualTo("MIXED");
        Occurrence reads = only(
                Kind.CARRIER_HOG,
                seen().add(hog(500, 40, "opened")
                        .with(
                                Fields.FRAMES,
                                "java.io.FileInputStream.readBytes(Native Method)\n"
                                        + "java.io.FileInputStream.read(F.java:1)\ndev.shop.Prices.load(P.java:2)")));
        assertThat(reads.cause()).isEqualTo("BLOCKED(file)");
        assertThat(reads.operation()).isEqualTo("file read");
    }

    @Test
    void whatTheAgentTakesForAHogIsAPinWhereTheJdkSaysSo() {
        Scene scene = seen().add(hog(60, 0, "closed").with(Fields.PHASE, "closed"))
                .add(jdkPin(1_000, 60, "Waited for initialization of dev.shop.Rates by another thread"));
        assertThat(occurrences(Kind.CARRIER_HOG, scene)).isEmpty();
        assertThat(occurrences(Kind.PINNED_CARRIER, scene)).hasSize(1);
    }

    @Test
    void virtualThreadsThatLeaveTheirCarriersAreSilent() {
        assertThat(judge(Kind.PINNED_CARRIER, seen())).isEqualTo(new Verdict.Clear());
        assertThat(judge(Kind.CARRIER_HOG, seen())).isEqualTo(new Verdict.Clear());
    }

    @Test
    void nothingIsSaidWhereNobodyLooked() {
        Verdict blind = new Verdict.NotEnoughData("holdup.VirtualThreadStats");
        assertThat(judge(Kind.PINNED_CARRIER, Scene.withLoop("loop-1"))).isEqualTo(blind);
        assertThat(judge(Kind.CARRIER_HOG, Scene.withLoop("loop-1"))).isEqualTo(blind);
    }

    private static Scene seen() {
        return Scene.withAgent().add(second(9_000, 2, 0, 0, 0.1));
    }

    private static FakeEvent pinned(long id, double atMs, double ms, String phase) {
        return hold(id, EventNames.PINNED, atMs, ms, 0, phase)
                .with(Fields.REASON, "native frame")
                .with(Fields.FRAMES, PARSE);
    }

    private static FakeEvent hog(double ms, double cpuMs, String phase) {
        return hold(1, EventNames.CARRIER_HOG, 1_000, ms, cpuMs, phase)
                .with(Fields.FRAMES, phase.equals("closed") ? "" : SUM);
    }

    private static String reason(String told) {
        return only(Kind.PINNED_CARRIER, seen().add(jdkPin(100, 60, told))).detail();
    }

    private static Occurrence only(Kind kind, Scene scene) {
        List<Occurrence> all = occurrences(kind, scene);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Occurrence> occurrences(Kind kind, Scene scene) {
        return judge(kind, scene) instanceof Verdict.Found found
                ? found.findings().stream()
                        .flatMap(finding -> finding.occurrences().stream())
                        .toList()
                : List.of();
    }

    private static Verdict judge(Kind kind, Scene scene) {
        Detector detector = kind == Kind.CARRIER_HOG ? new CarrierHogDetector() : new PinnedCarrierDetector();
        return detector.judge(new Evidence(scene.observe()));
    }
}
