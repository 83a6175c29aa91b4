package dev.holdup.analysis.render.dashboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** A column of unsigned 32-bit integers that grows. */
final class Ints {
    /** Stands for an amount that nothing can tell. */
    static final long UNKNOWN = 0xFFFF_FFFFL;

    private int[] values = new int[16];
    private int size;

    /** An amount too large stands for as much or more; below 0 it is unknown. */
    void addAmount(double amount) {
        add(amount < 0 ? UNKNOWN : Math.min(UNKNOWN - 1, Math.round(amount)));
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = (int) value;
    }

    int size() {
        return size;
    }

    /** Base64 of the integers, little-endian. */
    String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values, 0, size);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
