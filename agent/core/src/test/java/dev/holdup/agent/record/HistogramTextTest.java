package dev.holdup.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.account.Lengths;
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
            Counts counts = new Counts();
            Histogram histogram = new Histogram(TaskBook.SHORTEST, TaskBook.LONGEST, TaskBook.DIGITS);
            for (int i = 0; i < size; i++) {
                long length = (long) Math.exp(random.nextDouble() * 27);
                long count = random.nextInt(5) == 0 ? random.nextLong(1L << 40) : 1 + random.nextInt(1 << 20);
                counts.add(Lengths.index(length), count);
                histogram.recordValueWithCount(length, count);
            }
            assertThat(text.of(counts)).isEqualTo(byTheLibrary(histogram));
        }
    }

    @Test
    void holdsTheLongestLengthAndTheLargestCount() {
        Counts counts = new Counts();
        Histogram histogram = new Histogram(TaskBook.SHORTEST, TaskBook.LONGEST, TaskBook.DIGITS);
        counts.add(Lengths.index(TaskBook.LONGEST), Long.MAX_VALUE);
        histogram.recordValueWithCount(TaskBook.LONGEST, Long.MAX_VALUE);
        assertThat(text.of(counts)).isEqualTo(byTheLibrary(histogram));
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
