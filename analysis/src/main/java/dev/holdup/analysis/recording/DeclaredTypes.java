package dev.holdup.analysis.recording;

import java.util.Arrays;
import java.util.Map;

/**
 * The types of the metadata event that was read last: all chunks of one run declare theirs in the same bytes, and to
 * understand these takes longer than to read a small chunk. For several threads.
 */
final class DeclaredTypes {
    private byte[] source = {};
    private int from;
    private int limit;
    private Map<Long, TypeInfo> types = Map.of();

    /** By id; the array is kept, {@code in} stands after the event's type. */
    synchronized Map<Long, TypeInfo> of(Bytes in) {
        in.skipVarint(); // start
        in.skipVarint(); // duration
        in.skipVarint(); // number of this metadata
        int begin = in.at();
        int end = begin + in.remaining();
        if (!Arrays.equals(source, from, limit, in.data(), begin, end)) {
            types = Declarations.read(in);
            source = in.data();
            from = begin;
            limit = end;
        }
        return types;
    }
}
