package dev.holdup.agent.waitfor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Jdk jdk = new Jdk();
    private final Sources sources = new Sources();

    @Test
    void aStageIsLostWhenItsSourceIsCollectedAndNoSooner() throws Exception {
        CompletableFuture<Integer> source = new CompletableFuture<>();
        CompletableFuture<Integer> stage = source.thenApply(x -> x);
        sources.taskAdded(jdk.stack.of(source));

        assertThat(sources.collected(jdk)).isEmpty();
        WeakReference<Object> gone = new WeakReference<>(source);
        source = null;
        collect(gone);

        assertThat(sources.collected(jdk)).containsExactly(stage);
        stage.complete(1);
        assertThat(sources.collected(jdk)).isEmpty();
    }

    @Test
    void whatComposesIsNotRemembered() throws Exception {
        CompletableFuture<Integer> inner = new CompletableFuture<>();
        CompletableFuture<Integer> outer = new CompletableFuture<>();
        CompletableFuture<Integer> stage = outer.thenCompose(x -> inner);
        sources.taskAdded(jdk.stack.of(outer));
        sources.collected(jdk);
        outer.complete(1);
        WeakReference<Object> gone = new WeakReference<>(outer);
        outer = null;
        collect(gone);

        assertThat(stage).isNotDone();
        assertThat(sources.collected(jdk)).isEmpty();
    }

    @Test
    void theNewestOfTooManyAreRemembered() throws Exception {
        CompletableFuture<Integer> source = new CompletableFuture<>();
        CompletableFuture<Integer> early = source.thenApply(x -> x);
        sources.taskAdded(jdk.stack.of(source));
        CompletableFuture<Integer> late = null;
        for (int i = 0; i < Sources.CAPACITY; i++) {
            late = source.thenApply(x -> x);
            sources.taskAdded(jdk.stack.of(source));
        }
        sources.collected(jdk);
        WeakReference<Object> gone = new WeakReference<>(source);
        source = null;
        collect(gone);

        assertThat(sources.collected(jdk)).containsExactly(late);
        assertThat(early).isNotDone();
    }

    private static void collect(WeakReference<?> gone) throws InterruptedException {
        for (int tries = 0; !gone.refersTo(null) && tries < 100; tries++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.refersTo(null)).isTrue();
    }
}
