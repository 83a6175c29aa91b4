package dev.holdup.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.TaskBook;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class HistogramTextTest {
    private final HistogramText text = new HistogramText();

    @Test
    void isWhatTheLibraryWritesOneAfterTheOther() {
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 50, 100_000, 0, 3}) {
            Histogram histogram = TaskBook.histogram();
            for (int i = 0; i < size; i++) {
                histogram.recordValueWithCount((long) Math.exp(random.nextDouble() * 27), 1 + random.nextInt(1 << 20));
            }
            assertThat(text.of(histogram)).isEqualTo(byTheLibrary(histogram));
        }
    }

    private static String byTheLibrary(Histogram histogram) {
        int needed = histogram.getNeededByteBufferCapacity();
        boolean isShort = histogram.encodeIntoByteBuffer(ByteBuffer.allocate(needed)) < 256;
        ByteBuffer packed = ByteBuffer.allocate(needed + 64);
        int length = histogram.encodeIntoCompressedByteBuffer(
                packed, isShort ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(packed.array(), length));
    }
}
