package dev.holdup.analysis.recording;

import java.io.IOException;

/** Finds chunks in a file. */
final class Chunks {
    private static final int SEARCHED = 1 << 16;

    private Chunks() {}

    static boolean beginsAt(Window window, long at) throws IOException {
        ChunkHeader header = headerAt(window, at);
        return header != null && header.plausible();
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

    /** Where the first chunk at or after a place begins, or the file's end. */
    static long next(Window window, long from) throws IOException {
        long last = window.size() - ChunkHeader.LENGTH;
        for (long at = from; at <= last; at++) {
            int available = (int) Math.min(SEARCHED, window.size() - at);
            int start = window.load(at, available);
            int step = indexOfMagic(window.data(), start, start + available - 3) - start;
            at += step;
            if (at <= last && beginsAt(window, at)) {
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
