package dev.holdup.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlamesTest {
    private static final long MS = 1_000_000;
    private static final String RUN = "dev.shop.Handler.read(Handler.java:31)\njava.lang.Thread.run(Thread.java:1)";

    @Test
    void isEmptyWithoutSamples() {
        FlameGraph graph = new Sampled().waiters(1, 0, 100, 5, true).graph();

        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.total()).isEqualTo(Weights.NONE);
    }

    @Test
    void mergesStacksFromTheRoot() {
        FlameGraph graph = new Sampled()
                .running(10, 1, "dev.shop.Dao.load(Dao.java:88)\n" + RUN)
                .running(30, 1, "dev.shop.Json.write(Json.java:7)\n" + RUN)
                .running(50, 1, RUN)
                .graph();

        assertThat(graph.nodes()).extracting(FlameGraph.Node::parent).containsExactly(-1, 0, 1, 1);
        assertThat(graph.leaves()).extracting(FlameGraph.Leaf::node).containsExactly(1, 2, 3);
        assertThat(graph.method(2).name()).isEqualTo("dev.shop.Dao.load");
    }

    @Test
    void mergesLinesAndLambdasOfAMethod() {
        FlameGraph graph = new Sampled()
                .running(
                        10, 1, "dev.shop.Dao.lambda$load$0(Dao.java:88)\ndev.shop.Dao$$Lambda/0x1f.run(Unknown Source)")
                .running(
                        30, 1, "dev.shop.Dao.lambda$load$3(Dao.java:92)\ndev.shop.Dao$$Lambda/0x2a.run(Unknown Source)")
                .running(
                        50, 1, "dev.shop.Dao.lambda$load$3(Dao.java:92)\ndev.shop.Dao$$Lambda/0x2b.run(Unknown Source)")
                .graph();

        assertThat(graph.nodes()).hasSize(2);
        assertThat(graph.method(1).name()).isEqualTo("dev.shop.Dao.lambda$load");
        assertThat(graph.method(1).place()).isEqualTo("Dao.load");
        assertThat(graph.nodes().get(1).lines()).containsExactlyInAnyOrder(88, 92);
        assertThat(graph.leaves())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.weights().samples()).isEqualTo(3));
    }

    @Test
    void weighsASampleByWhoWaited() {
        assertThat(new Sampled().running(10, 40, RUN).graph().total().harm()).isEqualTo(800 * MS);
        assertThat(new Sampled().running(10, 0, RUN).graph().total().harm()).isZero();
    }

    @Test
    void addsReadyKeysByHowManyHadCome() {
        Weights total = new Sampled()
                .waiters(1, 0, 100, 10, true)
                .running(50, 2, RUN)
                .graph()
                .total();

        assertThat(total.harm()).isEqualTo((2 + 5) * 20 * MS);
        assertThat(total.estimated()).isEqualTo(5 * 20 * MS);
    }

    @Test
    void addsTimersWhole() {
        Weights total = new Sampled()
                .waiters(1, 0, 100, 10, false)
                .running(50, 2, RUN)
                .graph()
                .total();

        assertThat(total.harm()).isEqualTo((2 + 10) * 20 * MS);
        assertThat(total.estimated()).isZero();
    }

    @Test
    void leavesOutWaitersOfOtherTimesAndLoops() {
        Weights total = new Sampled()
                .waiters(1, 0, 49, 10, false)
                .waiters(1, 51, 49, 10, true)
                .waiters(2, 0, 100, 10, false)
                .running(50, 2, RUN)
                .graph()
                .total();

        assertThat(total.harm()).isEqualTo(2 * 20 * MS);
    }

    @Test
    void countsSamplesThatCouldNotTell() {
        Weights total =
                new Sampled().running(10, -1, RUN).running(30, 1, RUN).graph().total();

        assertThat(total.blind()).isOne();
        assertThat(total.harm()).isEqualTo(20 * MS);
    }

    @Test
    void tellsWaitingFromRunning() {
        Weights total = new Sampled()
                .running(10, 0, RUN)
                .sample(1, 30, "TIMED_WAITING", 0, "java.lang.Thread.sleep(Thread.java:1)\n" + RUN)
                .running(50, 0, "sun.nio.ch.Net.poll(Native Method)\nsun.nio.ch.NioSocketImpl.read(N.java:1)\n" + RUN)
                .graph()
                .total();

        assertThat(List.of(total.of(Weight.WALL), total.of(Weight.CPU), total.of(Weight.BLOCKED)))
                .containsExactly(60 * MS, 20 * MS, 40 * MS);
    }

    @Test
    void countsALookAtWhatIsReadyAsRunning() {
        String poll = "sun.nio.ch.EPoll.wait(Native Method)\nsun.nio.ch.SelectorImpl.";

        Weights look = new Sampled()
                .running(10, 0, poll + "selectNow(S.java:1)\n" + RUN)
                .graph()
                .total();
        Weights wait = new Sampled()
                .running(10, 0, poll + "select(S.java:1)\n" + RUN)
                .graph()
                .total();

        assertThat(look.of(Weight.BLOCKED)).isZero();
        assertThat(wait.of(Weight.BLOCKED)).isEqualTo(20 * MS);
    }

    @Test
    void chargesTheApplicationsCodeNearestToTheTop() {
        FlameGraph graph = new Sampled()
                .running(10, 1, "java.util.zip.CRC32.update(CRC32.java:1)\ndev.shop.Sum.of(Sum.java:3)\n" + RUN)
                .graph();

        FlameGraph.Leaf leaf = graph.leaves().get(0);
        assertThat(graph.method(leaf.culprit()).place()).isEqualTo("Sum.of");
        assertThat(graph.method(leaf.node()).place()).isEqualTo("CRC32.update");
    }

    @Test
    void keepsLoopsApart() {
        FlameGraph graph = new Sampled()
                .sample(1, 10, "RUNNABLE", 1, RUN)
                .sample(2, 10, "RUNNABLE", 3, RUN)
                .sample(9, 10, "RUNNABLE", 5, RUN)
                .graph();

        assertThat(graph.loops()).containsExactly("loop-1", "loop-2", "loop 9");
        assertThat(graph.leaves())
                .extracting(leaf -> leaf.weights().harm() / MS)
                .containsExactly(20L, 60L, 100L);
        assertThat(graph.nodes()).hasSize(2);
    }

    @Test
    void keepsASampleWhoseStackIsMissing() {
        FlameGraph graph = new Sampled().running(10, 1, "").graph();

        assertThat(graph.method(graph.leaves().get(0).culprit()).name()).isEqualTo("(stack not recorded)");
        assertThat(graph.total().harm()).isEqualTo(20 * MS);
    }
}
