package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
    private final Span span = new Span();
    private final Claim claim = new Claim(1, null);

    @Test
    void isNotWatchedWhileIdle() {
        assertThat(span.watch()).isZero();

        span.start(7);
        assertThat(span.watch()).isOdd();
        assertThat(span.watchedStart()).isEqualTo(7);

        span.stop();
        assertThat(span.watch()).isZero();
    }

    @Test
    void hasAnotherNumberAfterEachEnd() {
        span.start(1);
        long first = span.watch();
        span.next(2);
        long second = span.watch();
        span.stop();
        span.start(3);

        assertThat(span.isStill(first)).isFalse();
        assertThat(span.isStill(second)).isFalse();
        assertThat(second).isNotEqualTo(first);
        assertThat(span.watch()).isNotIn(first, second);
    }

    @Test
    void staysTheSameUntilItEnds() {
        span.start(1);

        assertThat(span.isStill(span.watch())).isTrue();
    }

    @Test
    void aClaimBeforeTheEndIsTakenByTheEnd() {
        span.start(1);
        assertThat(span.claim(claim, span.watch())).isTrue();
        assertThat(span.claimed()).isSameAs(claim);

        span.next(2);

        assertThat(span.takeClaim()).isSameAs(claim);
        assertThat(span.takeClaim()).isNull();
    }

    @Test
    void aClaimAfterTheEndIsRefused() {
        span.start(1);
        long seen = span.watch();
        span.next(2);

        assertThat(span.claim(claim, seen)).isFalse();
        assertThat(span.takeClaim()).isNull();
    }

    @Test
    void aClaimAfterTheLoopWentIdleIsRefused() {
        span.start(1);
        long seen = span.watch();
        span.stop();

        assertThat(span.claim(claim, seen)).isFalse();
        span.start(2);
        assertThat(span.claimed()).isNull();
    }

    @Test
    void noClaimNothingToTake() {
        span.start(1);
        span.next(2);

        assertThat(span.takeClaim()).isNull();
    }
}
