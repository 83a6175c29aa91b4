package dev.holdup.analysis.stats;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Histograms that travelled through events as base64 of HdrHistogram's compressed encoding. */
public final class Histograms {
    private Histograms() {}

    /** The sum of those that can be read, in their own unit; null where there was none. */
    public static Histogram sum(Collection<String> encoded) {
        Histogram sum = null;
        for (String text : encoded) {
            Histogram one = text == null || text.isBlank() ? null : decode(text);
            if (one != null) {
                sum = sum == null ? new Histogram(one.getNumberOfSignificantValueDigits()) : sum;
                sum.setAutoResize(true);
                sum.add(one);
            }
        }
        return sum;
    }

    private static Histogram decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
        } catch (DataFormatException | RuntimeException damaged) {
            // A damaged recording loses this second; HdrHistogram reports damage through several unchecked exceptions.
            return null;
        }
    }
}
