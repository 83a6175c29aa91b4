package dev.holdup.analysis.recording;

import java.io.IOException;

/** Finds chunks in a file. */
final class Chunks {
    private static final int SEARCHED = 1 << 16;

    private Chunks() {}

    /**
     * Whether a chunk begins here, after or inside another. JVMs put a copy of a chunk's header into its last checkpoint
     * (jdk.types.ChunkHeader): what has the other's clock must also lead to its own metadata.
     */
    static boolean beginsAt(Window window, long at, ChunkHeader other) throws IOException {
        ChunkHeader header = headerAt(window, at);
        return header != null && header.plausible() && (!header.sameClock(other) || leadsToMetadata(window, header));
    }

    private static boolean leadsToMetadata(Window window, ChunkHeader header) throws IOException {
        long at = header.metadataAt();
        if (at < header.firstEvent() || at + ChunkHeader.LENGTH > window.size()) {
            return false;
        }
        try {
            Bytes in = new Bytes().over(window.copy(at, ChunkHeader.LENGTH), 0, ChunkHeader.LENGTH);
            in.skipVarint();
            return in.varint() == Metadata.METADATA_EVENT;
        } catch (Damage e) {
            return false;
        }
    }

    /** The header at this place, believable or not; null without JFR's magic. */
    static ChunkHeader headerAt(Window window, long at) throws IOException {
        if (at + ChunkHeader.LENGTH > window.size()) {
            return null;
        }
        int from = window.load(at, ChunkHeader.LENGTH);
        byte[] data = window.data();
        if (data[from] != 'F' || data[from + 1] != 'L' || data[from + 2] != 'R' || data[from + 3] != 0) {
            return null;
        }
        return ChunkHeader.read(new Bytes().over(data, from, from + ChunkHeader.LENGTH), at);
    }

    /** Where the first chunk at or after a place begins, or the file's end; {@code other} is null or the one before. */
    static long next(Window window, long from, ChunkHeader other) throws IOException {
        long last = window.size() - ChunkHeader.LENGTH;
        for (long at = from; at <= last; at++) {
            int available = (int) Math.min(SEARCHED, window.size() - at);
            int start = window.load(at, available);
            int step = indexOfMagic(window.data(), start, start + available - 3) - start;
            at += step;
            if (at <= last && beginsAt(window, at, other)) {
                return at;
            }
        }
        return window.size();
    }

    private static int indexOfMagic(byte[] data, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (data[i] == 'F' && data[i + 1] == 'L' && data[i + 2] == 'R' && data[i + 3] == 0) {
                return i;
            }
        }
        return limit - 1;
    }
}
