package dev.holdup.junit.app;

import dev.holdup.junit.NoBlocking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A rule for each test of a class, which a method may ease. */
@NoBlocking
class OnClassSample {
    @Test
    void blocksUnderTheClass() {
        try (PlainLoop loop = new PlainLoop("class-loop")) {
            loop.await(() -> Backend.query(30));
        }
    }

    @Test
    @NoBlocking(longerThan = "2s")
    void isEasedByTheMethod() {
        try (PlainLoop loop = new PlainLoop("class-loop")) {
            loop.await(() -> Backend.query(30));
        }
    }

    @Nested
    class Inner {
        @Test
        void blocksInANestedClass() {
            try (PlainLoop loop = new PlainLoop("class-loop")) {
                loop.await(() -> Backend.query(30));
            }
        }
    }
}
