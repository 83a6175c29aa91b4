package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OsStateTest {
    @Test
    void readsTheLetterBehindANameThatHoldsBrackets() {
        assertThat(OsState.of("12 (odd) R (name) S 1 12 12", "do_epoll_wait"))
                .isEqualTo(new OsState("S", "do_epoll_wait"));
    }

    @Test
    void threadThatRunsSleepsNowhere() {
        assertThat(OsState.of("12 (java) R 1 12", "0")).isEqualTo(new OsState("R", ""));
        assertThat(OsState.of("12 (java) R 1 12", "0").sleeps()).isFalse();
    }

    @Test
    void unreadableIsUnknown() {
        assertThat(OsState.of(null, null)).isSameAs(OsState.UNKNOWN);
        assertThat(OsState.of("12 (java) ", null)).isSameAs(OsState.UNKNOWN);
        assertThat(OsState.of(-1)).isSameAs(OsState.UNKNOWN);
    }
}
