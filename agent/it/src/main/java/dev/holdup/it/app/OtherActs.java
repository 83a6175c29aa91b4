package dev.holdup.it.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

/** Names, processes, classes, garbage. */
final class OtherActs {
    private OtherActs() {}

    @Blocking("dns")
    static Act nameLookup(Stage stage) {
        String name = "holdup-" + System.nanoTime() + ".invalid";
        return () -> {
            try {
                InetAddress.getByName(name);
            } catch (java.net.UnknownHostException expected) {
                // the question is what is wanted
            }
        };
    }

    @Blocking("dns")
    static Act nameLookupAll(Stage stage) {
        String name = "holdup-" + System.nanoTime() + ".invalid";
        return () -> {
            try {
                InetAddress.getAllByName(name);
            } catch (java.net.UnknownHostException expected) {
                // the question is what is wanted
            }
        };
    }

    @Blocking("dns")
    static Act reverseLookup(Stage stage) throws IOException {
        InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 3, 7});
        return () -> address.getHostName();
    }

    @Blocking("process")
    static Act processStart(Stage stage) {
        return () -> new ProcessBuilder("true").start();
    }

    @Blocking("process")
    static Act processWaitFor(Stage stage) throws IOException {
        ProcessBuilder sleep = new ProcessBuilder("sleep", "0.4");
        Process process = sleep.start();
        return () -> process.waitFor();
    }

    @Blocking("process")
    static Act processWaitForTimed(Stage stage) throws IOException {
        Process process = new ProcessBuilder("sleep", "0.4").start();
        return () -> process.waitFor(40, TimeUnit.MILLISECONDS);
    }

    @Blocking("file")
    static Act processOutputRead(Stage stage) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "sleep 0.3; echo x").start();
        InputStream out = process.getInputStream();
        return () -> out.read();
    }

    @Blocking("future")
    static Act processOnExitJoin(Stage stage) throws IOException {
        Process process = new ProcessBuilder("sleep", "0.3").start();
        return () -> process.onExit().join();
    }

    @Blocking("class-load")
    static Act classLoadSlow(Stage stage) throws Exception {
        SlowLoader loader = new SlowLoader(SlowlyLoaded.class);
        return () -> initialise(SlowlyLoaded.class.getName(), loader);
    }

    @Blocking("class-load")
    static Act classInitialisationWait(Stage stage) throws Exception {
        SlowLoader loader = new SlowLoader(SlowlyInitialised.class);
        String name = SlowlyInitialised.class.getName();
        Class.forName(name, false, loader);
        Thread other = new Thread(() -> initialise(name, loader), "initialiser");
        other.setDaemon(true);
        other.start();
        while (other.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return () -> initialise(name, loader);
    }

    private static void initialise(String name, ClassLoader loader) {
        try {
            Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Blocking("gc")
    static Act systemGc(Stage stage) {
        return () -> System.gc();
    }

    @Blocking("gc")
    static Act runtimeGc(Stage stage) {
        return () -> Runtime.getRuntime().gc();
    }
}
