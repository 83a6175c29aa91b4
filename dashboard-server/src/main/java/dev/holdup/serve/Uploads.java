package dev.holdup.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Recordings that a page sends: bounded in size and time, under names of our own in a folder that is ours alone. */
final class Uploads implements AutoCloseable {
    /** Of the folder's name, before the process that made it. */
    static final String PREFIX = "holdup-uploads-";

    private static final String TYPE = "application/octet-stream";

    private final Settings.Limits limits;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Uploads::thread);
    private Path folder;
    private int count;

    Uploads(Settings.Limits limits) {
        this.limits = limits;
    }

    /** @throws Refusal for another type, and one that is too large or too slow */
    Path receive(HttpExchange exchange) throws IOException {
        // a form of another site can send neither this type nor a request that asks first
        if (!TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Refusal(415, "A recording is sent as " + TYPE + ".");
        }
        long free = limits.uploadBytes() - usedBytes();
        if (told(exchange) > free) {
            throw tooLarge();
        }
        Path file = next();
        long deadline = System.nanoTime() + limits.uploadTime().toNanos();
        // a sender that falls silent would keep its thread for ever
        Future<?> end = clock.schedule(exchange::close, limits.uploadTime().toNanos(), TimeUnit.NANOSECONDS);
        boolean whole = false;
        try {
            copy(exchange.getRequestBody(), file, free, deadline);
            whole = true;
            return file;
        } finally {
            end.cancel(false);
            if (!whole) {
                remove(file);
            }
        }
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        if (folder != null) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void copy(InputStream from, Path file, long free, long deadline) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > free) {
                    throw tooLarge();
                }
                if (System.nanoTime() > deadline) {
                    throw new Refusal(
                            408,
                            "The upload took longer than " + limits.uploadTime().toSeconds() + " s.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private Refusal tooLarge() {
        return new Refusal(
                413,
                "Uploads may have " + (limits.uploadBytes() >> 20)
                        + " MB together; start holdup serve with the file instead.");
    }

    private static long told(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private synchronized long usedBytes() throws IOException {
        if (folder == null) {
            return 0;
        }
        long sum = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                sum += file.toFile().length();
            }
        }
        return sum;
    }

    private synchronized Path next() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        }
        return folder.resolve("upload-" + ++count + ".jfr");
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "holdup-upload-limit");
        thread.setDaemon(true);
        return thread;
    }
}
