package dev.holdup.it.app.virtual;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** What keeps a virtual thread on its carrier while it waits, and what does so on some JDKs only. */
final class Pins {
    private static final long MILLIS = 120;

    private Pins() {}

    static void play() throws Exception {
        Virtual.start("initialises", Pins::initialise).join();
        Slow.begun = new CountDownLatch(1);
        Thread first = Virtual.start("initialises-first", Slow::touch);
        Slow.begun.await();
        Virtual.start("awaits-initialisation", Slow::touch).join();
        first.join();
        Virtual.start("native", Pins::nativeFrame).join();
        Virtual.start("synchronised", Pins::monitor).join();
        Virtual.start("short-native", () -> byNativeFrame("shortly")).join();
    }

    static void forever() throws Exception {
        Virtual.start("never-ends", Pins::keep);
        Thread.sleep(1_200);
    }

    static void keep() throws Exception {
        byNativeFrame("park");
    }

    static void forLong() throws Exception {
        byNativeFrame("sleepLong");
    }

    private static void initialise() {
        Lazy.touch();
    }

    private static void nativeFrame() throws Exception {
        byNativeFrame("sleep");
    }

    /** With {@code -Djdk.reflect.useNativeAccessorOnly=true} there is a native frame below the method. */
    private static void byNativeFrame(String method) throws Exception {
        try {
            Pins.class.getDeclaredMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static void sleep() throws InterruptedException {
        Thread.sleep(MILLIS);
    }

    static void sleepLong() throws InterruptedException {
        Thread.sleep(VirtualApp.KEPT_MILLIS);
    }

    static void shortly() throws InterruptedException {
        Thread.sleep(2);
    }

    static void park() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void monitor() throws InterruptedException {
        Object lock = new Object();
        synchronized (lock) {
            Thread.sleep(MILLIS);
        }
    }

    static final class Lazy {
        static {
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        static void touch() {}
    }

    /** Told when its initialisation has begun. */
    static final class Slow {
        static volatile CountDownLatch begun;

        static void touch() {
            Inner.touch();
        }

        private static final class Inner {
            static {
                begun.countDown();
                try {
                    Thread.sleep(MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            static void touch() {}
        }
    }
}
