package dev.holdup.it.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sets an act's scene: what happens a while after the act began on the loop, told to it by one volatile write. */
public final class Stage implements AutoCloseable {
    static final int AFTER_MS = 40;

    private final Path folder;
    private final List<Act> later = new ArrayList<>();
    private volatile boolean begun;
    private volatile boolean closed;

    Stage(Path folder) {
        this.folder = folder;
    }

    /** Done on a helper's thread 40 ms after the act began. */
    void after(Act act) {
        later.add(act);
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name + System.nanoTime()), content);
    }

    Path missing(String name) {
        return folder.resolve(name + System.nanoTime());
    }

    /** A named pipe: opening, reading and writing block as the other end pleases. */
    Path fifo() throws IOException, InterruptedException {
        Path fifo = folder.resolve("fifo" + System.nanoTime());
        int exit = new ProcessBuilder("mkfifo", fifo.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("mkfifo failed: " + exit);
        }
        return fifo;
    }

    void start() {
        Thread helper = new Thread(
                () -> {
                    try {
                        while (!begun && !closed) {
                            Thread.sleep(1);
                        }
                        Thread.sleep(AFTER_MS);
                        for (Act act : later) {
                            act.run();
                        }
                    } catch (Exception e) {
                        e.printStackTrace();
                    }
                },
                "helper");
        helper.setDaemon(true);
        helper.start();
    }

    void begin() {
        begun = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
