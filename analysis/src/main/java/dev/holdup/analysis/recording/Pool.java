package dev.holdup.analysis.recording;

import java.util.Arrays;

/** Constants of one type: where each lies, and what it was decoded to if somebody asked. */
final class Pool {
    private final TypeInfo type;
    private final LongIndex index = new LongIndex();
    private byte[][] segments = new byte[16][];
    private int[] offsets = new int[16];
    private Object[] decoded = {};
    private Decoder decoder;

    Pool(TypeInfo type) {
        this.type = type;
    }

    TypeInfo type() {
        return type;
    }

    /** The first to come stays: a thread keeps the name that it had when it was first seen, as in the JDK's reader. */
    void add(long key, byte[] segment, int offset) {
        if (!index.add(key)) {
            return;
        }
        int number = index.size() - 1;
        if (number == offsets.length) {
            segments = Arrays.copyOf(segments, number * 2);
            offsets = Arrays.copyOf(offsets, number * 2);
        }
        segments[number] = segment;
        offsets[number] = offset;
    }

    int size() {
        return index.size();
    }

    /** The number of the constant with this key, or -1. */
    int find(long key) {
        return index.find(key);
    }

    Bytes bytes(int number) {
        byte[] segment = segments[number];
        return new Bytes().over(segment, offsets[number], segment.length);
    }

    Decoder decoder() {
        return decoder;
    }

    void decoder(Decoder chosen) {
        decoder = chosen;
    }

    Object decoded(int number) {
        return number < decoded.length ? decoded[number] : null;
    }

    void decoded(int number, Object value) {
        if (number >= decoded.length) {
            decoded = Arrays.copyOf(decoded, index.size());
        }
        decoded[number] = value;
    }
}
