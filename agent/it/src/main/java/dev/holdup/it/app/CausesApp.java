package dev.holdup.it.app;

import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import javax.management.ObjectName;

/** One loop that stands still ten times for one reason: {@code kind cause}. */
public final class CausesApp {
    public static final int TIMES = 10;

    private static final int MS = 60;
    private static final int THREADS = 400;
    private static final int NODES = 3_000_000;

    private static volatile boolean over;
    private static volatile Object heap;

    private CausesApp() {}

    public static void main(String[] args) throws Exception {
        try (Loop loop = Loop.start(args[0])) {
            prepare(args[1]);
            for (int i = 0; i < 20; i++) {
                await(loop, () -> {});
            }
            System.out.println("ready");
            for (int i = 0; i < TIMES; i++) {
                Thread.sleep(40);
                await(loop, task(args[1]));
            }
            System.out.println("played");
            Thread.sleep(100); // back to the poll, so that the last run has its end
        }
        System.out.println("done");
    }

    private static void prepare(String cause) throws Exception {
        switch (cause) {
            case "full-gc", "idle-gc" -> heap = chain(NODES);
            case "histogram" -> {
                heap = chain(NODES);
                command("gcClassHistogram", "-all");
            }
            case "thread-dump" -> {
                for (int i = 0; i < THREADS; i++) {
                    Thread thread = new Thread(() -> deep(150), "sleeper-" + i);
                    thread.setDaemon(true);
                    thread.start();
                }
                command("threadPrint", "-l");
                Thread.sleep(500);
            }
            default -> {}
        }
    }

    private static Runnable task(String cause) {
        return switch (cause) {
            case "cpu" -> () -> Spinning.handle(MS);
            case "sleep" -> CausesApp::sleep;
            case "socket" -> CausesApp::read;
            case "full-gc" -> () -> spinWhile(System::gc);
            case "frozen" -> () -> spinWhile(CausesApp::freeze);
            case "thread-dump" -> () -> spinWhile(() -> command("threadPrint", "-l"));
            case "histogram" -> () -> spinWhile(() -> command("gcClassHistogram", "-all"));
            case "idle-gc" -> {
                System.gc();
                yield () -> {};
            }
            case "healthy" -> () -> Spinning.handle(1);
            default -> throw new IllegalArgumentException(cause);
        };
    }

    private static void sleep() {
        try {
            Thread.sleep(MS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits in native code, in a thread that the JVM calls runnable. */
    private static void read() {
        try (ServerSocket server = new ServerSocket(0);
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket other = server.accept()) {
            Thread late = new Thread(() -> {
                try {
                    Thread.sleep(MS);
                    other.getOutputStream().write(1);
                } catch (Exception e) {
                    e.printStackTrace();
                }
            });
            late.start();
            client.getInputStream().read();
            late.join();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Computes on, innocently, while another thread has the JVM stand still. */
    private static void spinWhile(Runnable stopping) {
        over = false;
        Thread other = new Thread(
                () -> {
                    stopping.run();
                    over = true;
                },
                "stopping");
        other.start();
        while (!over) {
            Thread.onSpinWait();
        }
    }

    /** Has another process stop this one, and continue it. */
    private static void freeze() {
        long pid = ProcessHandle.current().pid();
        String script = "kill -STOP " + pid + "; sleep 0.15; kill -CONT " + pid;
        try {
            new ProcessBuilder("sh", "-c", script).inheritIO().start().waitFor();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void command(String name, String argument) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            name,
                            new Object[] {new String[] {argument}},
                            new String[] {String[].class.getName()});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object chain(int length) {
        Object[] last = null;
        for (int i = 0; i < length; i++) {
            last = new Object[] {last};
        }
        return last;
    }

    private static void deep(int frames) {
        if (frames > 0) {
            deep(frames - 1);
            return;
        }
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Loop loop, Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
