package shop.backend;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe in a directory of its own; this end reads and writes, so that opening the other end never waits. */
final class Fifo {
    private final Path directory = Files.createTempDirectory("fifo");
    private final File path = directory.resolve("pipe").toFile();
    private final RandomAccessFile end;

    Fifo() throws IOException {
        try {
            Process mkfifo = new ProcessBuilder("mkfifo", path.getPath()).start();
            if (mkfifo.waitFor() != 0) {
                throw new IOException("mkfifo " + path + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in mkfifo", e);
        }
        end = new RandomAccessFile(path, "rw");
    }

    File path() {
        return path;
    }

    RandomAccessFile end() {
        return end;
    }

    /** Removes the name; whoever has opened the pipe keeps it. */
    void unlink() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
