package dev.holdup.analysis.render.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.Schemas;
import dev.holdup.analysis.testing.VirtualScenes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static final String ID = "urn:holdup:dashboard:1";
    private static final String LOOP = "nioEventLoopGroup-3-1";

    @Test
    void everyDocumentKeepsToThePublishedSchema() {
        for (Scene scene : List.of(
                Scenes.faulty(),
                Scenes.faultyWithWaiting(),
                Scenes.sampled(),
                Scenes.healthy(),
                Scenes.deadlocked(),
                VirtualScenes.service(),
                Scene.withoutAgent())) {
            assertThat(Schemas.violations(ID, json(scene))).isEmpty();
        }
    }

    @Test
    void aDocumentThatLacksAKeyDoesNotKeepToIt() {
        String json = json(Scenes.sampled());
        assertThat(Schemas.violations(ID, json.replace("\"tickMicros\"", "\"tick\"")))
                .isNotEmpty();
        assertThat(Schemas.violations(ID, json.replace("\"severity\"", "\"level\"")))
                .isNotEmpty();
    }

    @Test
    void slicesTellWhatTheyAreWhereTheyAreAndWhoWaited() {
        Dashboard document = of(Scenes.loaded());
        Decoded calls = Decoded.of(document, LOOP, "calls");

        assertThat(calls.startsMs()).hasSize(50).isSorted().startsWith(100L, 250L, 400L);
        assertThat(calls.lengthsMs()).containsOnly(6L);
        assertThat(calls.labels()).containsOnly("NioSocketImpl.read");
        assertThat(calls.states()).containsOnly("blocked");
        assertThat(calls.tops()).containsOnly("java.net.Socket$SocketInputStream.read:1025");
        assertThat(calls.findings())
                .containsOnly(document.report().findings().get(0).id());
        assertThat(calls.victims()).containsOnly(30L);
        Decoded stalls = Decoded.of(document, LOOP, "stalls");
        assertThat(stalls.labels()).containsExactly("Cleanup.sweep");
        assertThat(stalls.states()).containsExactly("cpu");
    }

    @Test
    void whoWaitedIsLinkedToWhatTheyWaitedBehind() {
        Dashboard document = of(Scenes.loaded());
        Decoded waiters = Decoded.of(document, LOOP, "waiters");
        Decoded calls = Decoded.of(document, LOOP, "calls");

        List<Long> from = Decoded.longs(document.links().from()).boxed().toList();
        List<Long> to = Decoded.longs(document.links().to()).boxed().toList();
        assertThat(from).hasSize(50).hasSize(document.links().count());
        for (int i = 0; i < 50; i++) {
            assertThat(from.get(i)).isEqualTo((long) waiters.numbers().get(i));
            assertThat(to.get(i)).isEqualTo((long) calls.numbers().get(i));
        }
    }

    @Test
    void aLongRecordingHasCoarserTicksAndLosesNothing() {
        long hours = 2 * 3_600_000L;
        Dashboard document =
                of(Scene.withLoop(LOOP).lasting(hours).add(Scene.run(100, 40)).add(Scene.run(hours - 50, 40)));

        assertThat(document.tickMicros()).isEqualTo(10);
        Decoded runs = Decoded.of(document, LOOP, "runs");
        assertThat(runs.startsMs()).containsExactly(100L, hours - 50);
        assertThat(runs.lengthsMs()).containsExactly(40L, 40L);
        assertThat(runs.victims()).containsOnly(Ints.UNKNOWN);
        assertThat(document.seconds().count()).isBetween(1_700, 1_800);
    }

    @Test
    void samplesLeadToTheFlameGraph() {
        Dashboard document = of(Scenes.sampled());
        Row samples = Decoded.of(document, LOOP, "samples").row();
        Flame.Leaves leaves = document.flame().leaves();

        assertThat(leaves.wall().stream().mapToLong(Long::longValue).sum()).isEqualTo(14 * 20_000);
        assertThat(Decoded.longs(samples.length()).sum() * document.tickMicros())
                .isEqualTo(14 * 20_000);
        long[] byLeaf = new long[leaves.wall().size()];
        Decoded.longs(samples.leaf()).forEach(leaf -> byLeaf[(int) leaf]++);
        assertThat(byLeaf)
                .containsExactly(
                        leaves.samples().stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void secondsHaveAValueAStepAndNoneWhereNothingWasMeasured() {
        Scene scene = Scene.withLoop(LOOP);
        scene.add(Scene.second(1, 1_005, 700, 300)).add(Scene.second(1, 2_004, 900, 40, 60));
        scene.add(Scene.stall(1, 100, 300, "ON_CPU")).add(Scene.second(1, 4_000, 1_000));

        LoopSteps loop = of(scene).seconds().loops().get(0);

        assertThat(loop.utilisation()).startsWith(0.3, 0.1, null, 0.0).hasSize(10);
        assertThat(loop.lagMaxMs().get(0)).isCloseTo(300, within(0.5));
        assertThat(loop.lagMaxMs().subList(2, 4)).containsExactly(null, 0.0);
        assertThat(loop.lagP50Ms()).startsWith(0.0, 0.0);
        assertThat(loop.queueDelayP99Ms())
                .as("it tells no queue delay")
                .hasSize(10)
                .containsOnlyNulls();
        assertThat(loop.stalls()).startsWith(1, 0, 0, 0);
        assertThat(loop.longestStallMs()).startsWith(300.0, 0.0, 0.0, 0.0);
    }

    @Test
    void carriersShowTheVirtualThreadsThatKeptThem() {
        Dashboard document = of(VirtualScenes.service());
        Decoded hogs = Decoded.of(document, "carrier 33", "hogs");

        assertThat(hogs.startsMs()).containsExactly(3_000L);
        assertThat(hogs.lengthsMs()).containsExactly(480L);
        assertThat(hogs.states()).containsExactly("cpu");
        assertThat(hogs.labels()).containsExactly("Report.sum");
        assertThat(hogs.findings()).doesNotContainNull();
        assertThat(of(Scenes.loaded()).lanes()).noneMatch(lane -> lane.kind().equals("carrier"));
    }

    @Test
    void aDeadlockIsACycleToDraw() {
        Waits waits = of(Scenes.deadlocked()).waits();

        assertThat(waits.deadlocks()).hasSize(1);
        assertThat(waits.nodes()).hasSize(4);
        assertThat(waits.edges()).hasSize(4);
        assertThat(of(Scenes.healthy()).waits().nodes()).isEmpty();
    }

    @Test
    void namesThatAreMarkupStayWhatTheyAre() {
        String name = "</script><script>alert(1)</script>";
        Scene scene = Scene.withLoop(name).add(Scene.run(100, 40));

        assertThat(of(scene).lanes().get(1).name()).isEqualTo(name);
        assertThat(Schemas.violations(ID, json(scene))).isEmpty();
    }

    private static Dashboard of(Scene scene) {
        return Dashboard.of(scene.observe(), "recording.jfr", null);
    }

    private static String json(Scene scene) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DashboardJson.write(of(scene), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
