package dev.holdup.agent.watch;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small file of {@code /proc} or of a cgroup, kept open and read again and again without garbage. Used by one thread.
 * Errors: what cannot be read is -1 or null. No channel is used: those close when their thread was interrupted.
 */
final class ProcFile implements AutoCloseable {
    private static final int LARGEST = 1024;

    private final byte[] bytes = new byte[LARGEST];
    private RandomAccessFile file;
    private int length;

    ProcFile(Path path) {
        try {
            file = new RandomAccessFile(new File(path.toString()), "r");
        } catch (IOException | RuntimeException unreadable) {
            file = null;
        }
    }

    boolean isReadable() {
        return refresh();
    }

    /** The number in that column of the first line. */
    long number(int column) {
        if (!refresh()) {
            return -1;
        }
        int at = 0;
        for (int skipped = 0; skipped < column; skipped++) {
            while (at < length && bytes[at] != ' ') {
                at++;
            }
            at++;
        }
        return digits(at);
    }

    /** The number after that word at a line's start. */
    long numberAfter(byte[] word) {
        if (!refresh()) {
            return -1;
        }
        for (int line = 0; line < length; line++) {
            if (starts(line, word)) {
                return digits(line + word.length);
            }
            while (line < length && bytes[line] != '\n') {
                line++;
            }
        }
        return -1;
    }

    /** All of it, or null. */
    String text() {
        return refresh() ? new String(bytes, 0, length, StandardCharsets.US_ASCII) : null;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // a file that was only read loses nothing
            }
            file = null;
        }
    }

    private boolean refresh() {
        if (file == null) {
            return false;
        }
        try {
            file.seek(0);
            length = Math.max(0, file.read(bytes));
            return length > 0;
        } catch (IOException | RuntimeException gone) {
            close();
            return false;
        }
    }

    private boolean starts(int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= length || bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private long digits(int start) {
        int at = start;
        long number = 0;
        while (at < length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        return at == start ? -1 : number;
    }
}
