package dev.holdup.agent.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/**
 * Base64 of HdrHistogram's compressed encoding (V2), with one compressor for all: the library makes and fills a new one,
 * of a quarter of a megabyte, for each histogram. Shape: one thread at a time.
 */
final class HistogramText {
    private static final int COMPRESSED_COOKIE = 0x1c849304 | 0x10;
    private static final int HEADER = 2 * Integer.BYTES;

    /** Shorter ones are packed as they are: to find a code for them takes longer than all the rest, for a few bytes. */
    private static final int WORTH_COMPRESSING = 256;

    private final Deflater compressing = new Deflater(Deflater.BEST_SPEED);
    private final Deflater storing = new Deflater(Deflater.NO_COMPRESSION);
    private ByteBuffer plain = ByteBuffer.allocate(8 * 1024);
    private ByteBuffer packed = ByteBuffer.allocate(8 * 1024);

    String of(Histogram histogram) {
        int needed = histogram.getNeededByteBufferCapacity();
        if (plain.capacity() < needed) {
            plain = ByteBuffer.allocate(needed);
            packed = ByteBuffer.allocate(HEADER + needed + needed / 100 + 64);
        }
        plain.clear();
        int length = histogram.encodeIntoByteBuffer(plain);
        Deflater deflater = length < WORTH_COMPRESSING ? storing : compressing;
        deflater.reset();
        deflater.setInput(plain.array(), 0, length);
        deflater.finish();
        packed.clear();
        int compressed = deflater.deflate(packed.array(), HEADER, packed.capacity() - HEADER);
        packed.putInt(COMPRESSED_COOKIE).putInt(compressed);
        ByteBuffer text = Base64.getEncoder().encode(ByteBuffer.wrap(packed.array(), 0, HEADER + compressed));
        return new String(text.array(), 0, text.limit(), StandardCharsets.ISO_8859_1);
    }
}
