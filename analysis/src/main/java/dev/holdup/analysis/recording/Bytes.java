package dev.holdup.analysis.recording;

import java.nio.charset.Charset;

/** A cursor over part of an array; reading past its limit is {@link Damage}. */
final class Bytes {
    private byte[] data;
    private int at;
    private int limit;

    Bytes over(byte[] data, int from, int limit) {
        this.data = data;
        this.at = from;
        this.limit = limit;
        return this;
    }

    byte[] data() {
        return data;
    }

    int at() {
        return at;
    }

    Bytes at(int position) {
        at = position;
        return this;
    }

    int remaining() {
        return limit - at;
    }

    byte raw() {
        if (at >= limit) {
            throw new Damage("a value runs past the end of its event");
        }
        return data[at++];
    }

    /** JFR's variant of LEB128: seven bits a byte, low bits first, and all eight bits of a ninth byte. */
    long varint() {
        byte b = raw();
        if (b >= 0) {
            return b;
        }
        long value = b & 0x7fL;
        for (int shift = 7; shift < 56; shift += 7) {
            b = raw();
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return value | (long) raw() << 56;
    }

    void skipVarint() {
        for (int i = 0; i < 8; i++) {
            if (raw() >= 0) {
                return;
            }
        }
        raw();
    }

    /** Many in a row, as in stacks. */
    void skipVarints(long count) {
        byte[] bytes = data;
        int position = at;
        int end = limit;
        for (long left = count; left > 0; left--) {
            int last = position + 8;
            while (position < end && bytes[position] < 0 && position < last) {
                position++;
            }
            position++;
        }
        if (position > end) {
            throw new Damage("a value runs past the end of its event");
        }
        at = position;
    }

    void skip(int count) {
        if (count < 0 || count > limit - at) {
            throw new Damage("a length runs past the end of its event");
        }
        at += count;
    }

    /** A number of things that take at least one byte each, so that a damaged count cannot make anybody wait. */
    int count() {
        long count = varint();
        if (count < 0 || count > limit - at) {
            throw new Damage("a count of " + count + " runs past the end of its event");
        }
        return (int) count;
    }

    /** Big-endian and not compressed, as floats and headers are. */
    long fixed(int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | raw() & 0xff;
        }
        return value;
    }

    String text(int length, Charset charset) {
        int from = at;
        skip(length);
        return new String(data, from, length, charset);
    }
}
