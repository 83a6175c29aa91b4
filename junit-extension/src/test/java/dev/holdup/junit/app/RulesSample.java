package dev.holdup.junit.app;

import dev.holdup.junit.MaxLoopLag;
import dev.holdup.junit.NoBlocking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each rule fails, and what it lets pass. */
class RulesSample {
    private PlainLoop loop;

    @BeforeEach
    void start() {
        loop = new PlainLoop("sample-loop");
        loop.await(() -> Backend.query(30)); // before the test: nobody minds
    }

    @AfterEach
    void stop() {
        loop.await(() -> Backend.query(30));
        loop.close();
    }

    @Test
    @NoBlocking
    void blocks() {
        loop.await(() -> Backend.query(30));
    }

    @Test
    @NoBlocking
    void blocksAndSwallows() {
        loop.await(() -> Backend.queryAndFail(30));
    }

    @Test
    @NoBlocking
    void failsByItselfToo() {
        loop.await(() -> Backend.query(30));
        throw new IllegalStateException("its own failure");
    }

    @Test
    @NoBlocking
    void isCalm() {
        for (int i = 0; i < 100; i++) {
            loop.await(() -> {});
        }
    }

    @Test
    @NoBlocking
    void blocksElsewhere() {
        Backend.query(30);
    }

    @Test
    @NoBlocking(longerThan = "2s")
    void blocksForLess() {
        loop.await(() -> Backend.query(30));
    }

    @Test
    void isUnderNoRule() {
        loop.await(() -> Backend.query(30));
    }

    @Test
    @MaxLoopLag("20ms")
    void computes() {
        loop.await(() -> Backend.compute(120));
    }

    @Test
    @MaxLoopLag("5s")
    void computesForLess() {
        loop.await(() -> Backend.compute(30));
    }

    @Test
    @MaxLoopLag("20ms")
    @NoBlocking
    void breaksTwo() {
        loop.await(() -> Backend.query(120));
    }

    @Test
    @MaxLoopLag("soon")
    void isWrittenWrongly() {}
}
