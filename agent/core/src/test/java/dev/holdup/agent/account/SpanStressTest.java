package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A loop that ends spans and a watchdog that claims them, as fast as both can for a second. */
class SpanStressTest {
    private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(1);

    private final Span span = new Span();
    private final Deque<Claim> opened = new ArrayDeque<>();
    private final Map<Claim, Long> taken = new HashMap<>();

    @Test
    void everyClaimThatSucceededIsTakenByTheEndOfItsOwnSpan() throws InterruptedException {
        Thread loop = new Thread(this::loop, "loop");
        loop.start();
        watch(loop);
        loop.join();

        assertThat(opened).isNotEmpty();
        assertThat(opened.stream().filter(claim -> !Objects.equals(taken.get(claim), claim.id)))
                .as("claims lost or taken by another span's end")
                .isEmpty();
    }

    private void loop() {
        long end = System.nanoTime() + LONG_ENOUGH;
        span.start(0);
        long number = span.watch();
        for (int i = 0; System.nanoTime() < end; i++) {
            for (int work = i % 64; work > 0; work--) {
                Thread.onSpinWait();
            }
            span.next(i);
            Claim claim = span.takeClaim();
            if (claim != null) {
                taken.putIfAbsent(claim, number);
            }
            number = span.watch();
        }
        span.stop();
        Claim last = span.takeClaim();
        if (last != null) {
            taken.putIfAbsent(last, number);
        }
    }

    /** Claims carry the number of their span as their id. */
    private void watch(Thread loop) {
        long before = 0;
        while (loop.isAlive()) {
            long seen = span.watch();
            if (seen == 0 || seen == before) {
                continue;
            }
            before = seen;
            Claim claim = new Claim(seen, null);
            if (span.claim(claim, seen)) {
                opened.add(claim);
            }
        }
    }
}
