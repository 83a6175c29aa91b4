package dev.holdup.analysis.render.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Sampled;
import dev.holdup.analysis.flame.Weight;
import org.junit.jupiter.api.Test;

class CollapsedStacksTest {
    private static final FlameGraph GRAPH = new Sampled()
            .sample(1, 10, "RUNNABLE", 3, "dev.shop.Dao.load(Dao.java:88)\njava.lang.Thread.run(Thread.java:1)")
            .sample(2, 10, "RUNNABLE", 2, "dev.shop.Dao.load(Dao.java:92)\njava.lang.Thread.run(Thread.java:1)")
            .sample(2, 30, "BLOCKED", 0, "dev.shop.Kotlin.a name; with marks(B.kt:2)")
            .graph();

    @Test
    void printsAStackALineRootFirstInMicroseconds() {
        assertThat(CollapsedStacks.render(GRAPH, Weight.WALL, null)).isEqualTo("""
                        dev.shop.Kotlin.a_name,_with_marks 20000
                        java.lang.Thread.run;dev.shop.Dao.load 40000
                        """);
    }

    @Test
    void leavesOutStacksOfNoValue() {
        assertThat(CollapsedStacks.render(GRAPH, Weight.HARM, null))
                .isEqualTo("java.lang.Thread.run;dev.shop.Dao.load 100000\n");
    }

    @Test
    void printsOneLoop() {
        assertThat(CollapsedStacks.render(GRAPH, Weight.HARM, "loop-2"))
                .isEqualTo("java.lang.Thread.run;dev.shop.Dao.load 40000\n");
        assertThat(CollapsedStacks.render(GRAPH, Weight.HARM, "loop-3")).isEmpty();
    }
}
