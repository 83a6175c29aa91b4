package dev.holdup.junit.app;

import dev.holdup.junit.MaxPinned;
import org.junit.jupiter.api.Test;

/** Virtual threads, where the JDK has them. */
class PinnedSample {
    @Test
    @MaxPinned
    void pinsItsCarrier() throws Exception {
        inVirtualThread(() -> Integer.valueOf(SlowToInitialise.value));
    }

    @Test
    @MaxPinned(1)
    void pinsAsOftenAsItMay() throws Exception {
        inVirtualThread(() -> Integer.valueOf(AlsoSlowToInitialise.value));
    }

    @Test
    @MaxPinned
    void blocksWithoutPinning() throws Exception {
        inVirtualThread(() -> Backend.query(60));
    }

    /** By reflection: this is compiled for 17. */
    private static void inVirtualThread(Runnable run) throws Exception {
        if (Runtime.version().feature() >= 21) {
            Thread thread = (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, run);
            thread.join();
        }
    }

    /** A class is initialised with a native frame on the stack, which pins on every JDK. */
    static final class SlowToInitialise {
        static final int value = slow();
    }

    static final class AlsoSlowToInitialise {
        static final int value = slow();
    }

    private static int slow() {
        Backend.query(60);
        return 1;
    }
}
