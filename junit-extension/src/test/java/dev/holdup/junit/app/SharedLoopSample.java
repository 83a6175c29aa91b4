package dev.holdup.junit.app;

import dev.holdup.junit.NoBlocking;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that run at the same time: on a loop that was there before them. */
@Execution(ExecutionMode.CONCURRENT)
class SharedLoopSample {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);
    private static final PlainLoop COMMON = new PlainLoop("common-loop");

    @Test
    @NoBlocking
    void blocksWhatIsShared() throws Exception {
        BOTH.await();
        COMMON.await(() -> Backend.query(60));
        BOTH.await();
    }

    @Test
    @NoBlocking
    void isCalmOnWhatIsShared() throws Exception {
        BOTH.await();
        COMMON.await(() -> {});
        BOTH.await();
    }
}
