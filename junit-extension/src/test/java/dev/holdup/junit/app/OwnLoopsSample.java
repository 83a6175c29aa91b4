package dev.holdup.junit.app;

import dev.holdup.junit.NoBlocking;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that run at the same time: each with a loop of its own. */
@Execution(ExecutionMode.CONCURRENT)
class OwnLoopsSample {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @Test
    @NoBlocking
    void blocksOnItsOwn() throws Exception {
        BOTH.await();
        try (PlainLoop loop = new PlainLoop("blocked-loop")) {
            loop.await(() -> Backend.query(60));
        }
        BOTH.await();
    }

    @Test
    @NoBlocking
    void isCalmOnItsOwn() throws Exception {
        BOTH.await();
        try (PlainLoop loop = new PlainLoop("calm-loop")) {
            for (int i = 0; i < 20; i++) {
                loop.await(() -> {});
            }
        }
        BOTH.await();
    }
}
