package dev.holdup.it.app;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs every act of the tables on a loop, one after the other, and on a worker before that; writes what it measured:
 * {@code name,category,nanos} a line, category empty for the silent ones.
 */
public final class OperationsApp {
    private static final List<Class<?>> TABLES = List.of(
            ThreadActs.class,
            LockActs.class,
            FutureActs.class,
            QueueActs.class,
            SocketActs.class,
            ChannelActs.class,
            PipeFileActs.class,
            FileActs.class,
            FileSystemActs.class,
            OtherActs.class,
            SilentActs.class);

    private OperationsApp() {}

    public static void main(String[] args) throws Exception {
        String only = args.length > 2 ? args[2] : "";
        List<String> truth = new ArrayList<>();
        Path folder = Files.createTempDirectory("holdup-operations");
        try (Loop loop = Loop.start(args[0])) {
            for (int i = 0; i < 20; i++) {
                onLoop(loop, () -> {});
                Thread.sleep(2);
            }
            for (Method method : acts()) {
                if (method.getName().contains(only)) {
                    onWorker(method, folder);
                    long nanos = play(method, folder, loop);
                    Blocking blocking = method.getAnnotation(Blocking.class);
                    truth.add(method.getName() + "," + (blocking == null ? "" : blocking.value()) + "," + nanos);
                }
            }
        }
        Files.write(Path.of(args[1]), truth);
        System.out.println("done");
    }

    static List<Method> acts() {
        return TABLES.stream()
                .flatMap(table -> Arrays.stream(table.getDeclaredMethods())
                        .filter(m -> m.isAnnotationPresent(Silent.class)
                                || m.isAnnotationPresent(Blocking.class)
                                        && m.getAnnotation(Blocking.class).since()
                                                <= Runtime.version().feature())
                        .sorted(Comparator.comparing(Method::getName)))
                .toList();
    }

    private static long play(Method method, Path folder, Loop loop) throws Exception {
        try (Stage stage = new Stage(folder)) {
            Act act = (Act) method.invoke(null, stage);
            stage.start();
            long[] nanos = new long[1];
            onLoop(loop, () -> {
                stage.begin();
                long start = System.nanoTime();
                act.run();
                nanos[0] = System.nanoTime() - start;
            });
            return nanos[0];
        }
    }

    /** Loads what the act needs, and is its silent twin: a worker may block. */
    private static void onWorker(Method method, Path folder) throws Exception {
        try (Stage stage = new Stage(folder)) {
            Act act = (Act) method.invoke(null, stage);
            stage.start();
            Thread worker = new Thread(
                    () -> {
                        stage.begin();
                        tried(method.getName(), act);
                    },
                    "worker");
            worker.start();
            worker.join();
        }
    }

    private static void onLoop(Loop loop, Act act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            tried("loop", act);
            done.countDown();
        });
        done.await();
    }

    private static void tried(String name, Act act) {
        try {
            act.run();
        } catch (Throwable t) {
            System.out.println("failed " + name + " " + t);
            t.printStackTrace(System.out);
        }
    }
}
