package dev.holdup.agent.record;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.TaskBook;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Base64 of HdrHistogram's compressed encoding (V2), straight from the counts, whose buckets are the library's: the
 * library itself walks each histogram four times and fills a compressor of a quarter of a megabyte for each. Shape: one
 * thread at a time.
 */
final class HistogramText implements Counts.Each {
    private static final int COOKIE = 0x1c849303 | 0x10;
    private static final int COMPRESSED_COOKIE = 0x1c849304 | 0x10;
    private static final int HEADER = 40;
    private static final int LONGEST_NUMBER = 9;

    /** Shorter ones are packed as they are: to find a code for them takes longer than all the rest, for a few bytes. */
    private static final int WORTH_COMPRESSING = 256;

    private final Deflater compressing = new Deflater(Deflater.BEST_SPEED);
    private final Adler32 sum = new Adler32();
    private ByteBuffer plain = ByteBuffer.allocate(1024);
    private int nextBucket;

    String of(Counts counts) {
        plain.clear().position(HEADER);
        nextBucket = 0;
        counts.each(this);
        if (nextBucket == 0) {
            putNumber(0);
        }
        plain.flip()
                .putInt(COOKIE)
                .putInt(plain.limit() - HEADER)
                .putInt(0)
                .putInt(TaskBook.DIGITS)
                .putLong(TaskBook.SHORTEST)
                .putLong(TaskBook.LONGEST)
                .putDouble(1);
        ByteBuffer packed = ByteBuffer.allocate(plain.limit() + plain.limit() / 100 + 64);
        packed.position(2 * Integer.BYTES);
        if (plain.limit() < WORTH_COMPRESSING) {
            store(packed);
        } else {
            compress(packed);
        }
        packed.flip().putInt(COMPRESSED_COOKIE).putInt(packed.limit() - 2 * Integer.BYTES);
        byte[] text = Base64.getEncoder().encode(Arrays.copyOf(packed.array(), packed.limit()));
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void accept(int bucket, long count) {
        if (plain.remaining() < 2 * LONGEST_NUMBER) {
            plain = ByteBuffer.allocate(2 * plain.capacity()).put(plain.flip());
        }
        int empty = bucket - nextBucket;
        if (empty > 0) {
            putNumber(empty == 1 ? 0 : -empty);
        }
        putNumber(count);
        nextBucket = bucket + 1;
    }

    /** Seven bits a byte, the sign in the lowest, the last of nine bytes whole. */
    private void putNumber(long number) {
        long left = number << 1 ^ number >> 63;
        for (int bytes = 1; bytes < LONGEST_NUMBER && left >>> 7 != 0; bytes++) {
            plain.put((byte) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        plain.put((byte) left);
    }

    private void compress(ByteBuffer packed) {
        compressing.reset();
        compressing.setInput(plain.array(), 0, plain.limit());
        compressing.finish();
        compressing.deflate(packed);
    }

    /** One block of zlib's that is not compressed. */
    private void store(ByteBuffer packed) {
        int length = plain.limit();
        packed.putShort((short) 0x7801).put((byte) 1);
        packed.order(ByteOrder.LITTLE_ENDIAN).putShort((short) length).putShort((short) ~length);
        packed.order(ByteOrder.BIG_ENDIAN).put(plain.array(), 0, length);
        sum.reset();
        sum.update(plain.array(), 0, length);
        packed.putInt((int) sum.getValue());
    }
}
