package dev.holdup.analysis.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** A cursor over part of an array; reading past its limit is {@link Damage}. */
final class Bytes {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final String PAST_END = "a value runs past the end of its event";

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
            throw new Damage(PAST_END);
        }
        return data[at++];
    }

    /** JFR's variant of LEB128: seven bits a byte, low bits first, and all eight bits of a ninth byte. */
    long varint() {
        byte first = raw();
        return first >= 0 ? first : longerVarint(first);
    }

    private long longerVarint(byte first) {
        long value = first & 0x7fL;
        for (int shift = 7; shift < 56; shift += 7) {
            byte b = raw();
            value |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return value | (long) raw() << 56;
    }

    void skipVarint() {
        if (at > data.length - Long.BYTES) {
            varint();
            return;
        }
        long ends = ~(long) WORDS.get(data, at) & TOP_BITS;
        at += ends == 0 ? Long.BYTES + 1 : Long.numberOfTrailingZeros(ends) / Byte.SIZE + 1;
        if (at > limit) {
            throw new Damage(PAST_END);
        }
    }

    /** Many in a row, as in stacks: eight bytes at a time, of which those without the top bit each end a value. */
    void skipVarints(long count) {
        long left = count;
        int position = at;
        int begun = 0; // bytes before this position that belong to a value which ends after it
        while (left >= Long.BYTES && position <= limit - Long.BYTES) {
            long ends = ~(long) WORDS.get(data, position) & TOP_BITS;
            if (begun + Long.numberOfTrailingZeros(ends) / Byte.SIZE >= Long.BYTES) {
                break; // a value of nine bytes, the last of which may have the top bit
            }
            left -= Long.bitCount(ends);
            begun = Long.numberOfLeadingZeros(ends) / Byte.SIZE;
            position += Long.BYTES;
        }
        at = position - begun;
        for (; left > 0; left--) {
            skipVarint();
        }
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
