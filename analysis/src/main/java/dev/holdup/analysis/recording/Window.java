package dev.holdup.analysis.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The part of the file that is in memory. Read, not mapped: a file that another process cuts short while it is mapped
 * kills the JVM's thread with an error instead of an exception.
 */
final class Window implements Closeable {
    private static final int USUAL = 1 << 20;

    private final FileChannel file;
    private final long size;
    private byte[] data = new byte[USUAL];
    private long start;
    private int valid;

    Window(Path path) throws IOException {
        file = FileChannel.open(path);
        size = file.size();
    }

    /** Bytes that the file had when it was opened. */
    long size() {
        return size;
    }

    byte[] data() {
        return data;
    }

    /** The place in the file of the first byte of {@link #data}. */
    long start() {
        return start;
    }

    /** The place in the file after the last byte that is in memory. */
    long end() {
        return start + valid;
    }

    /** Brings {@code length} bytes from {@code at} into {@link #data}; where they begin there. */
    int load(long at, int length) throws IOException {
        if (at < start || at + length > start + valid) {
            fill(at, length);
        }
        return (int) (at - start);
    }

    /** The same bytes in an array of their own. */
    byte[] copy(long at, int length) throws IOException {
        byte[] own = new byte[length];
        if (read(at, own, length) < length) {
            throw new Damage("the file ended at byte " + file.size() + " while it was read");
        }
        return own;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void fill(long at, int length) throws IOException {
        if (length > data.length) {
            data = new byte[length];
        }
        valid = 0;
        start = at;
        valid = read(at, data, (int) Math.min(data.length, size - at));
        if (valid < length) {
            throw new Damage("the file ended at byte " + file.size() + " while it was read");
        }
    }

    private int read(long at, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {}
        return buffer.position();
    }
}
