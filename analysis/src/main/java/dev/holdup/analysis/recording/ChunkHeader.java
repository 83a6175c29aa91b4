package dev.holdup.analysis.recording;

/**
 * The first 68 bytes of a chunk, big-endian. {@code at} and {@code size} in bytes of the file; {@code constants} and
 * {@code metadata} relative to {@code at}, 0 before the first flush; it is not {@link #finished}
 * in what a killed or running JVM leaves behind, whose size, offsets and duration are those of its last flush.
 */
record ChunkHeader(
        long at,
        int major,
        int minor,
        long size,
        long constants,
        long metadata,
        long startNanos,
        long durationNanos,
        long startTicks,
        long ticksPerSecond,
        int state) {
    private static final int FINISHED = 0;
    private static final int UPDATING = 255;
    static final int LENGTH = 68;
    private static final long YEAR_SECONDS = 366 * 86_400;
    static final int MAGIC = 'F' << 24 | 'L' << 16 | 'R' << 8;

    static ChunkHeader read(Bytes in, long at) {
        if ((int) in.fixed(4) != MAGIC) {
            throw new Damage("no chunk begins here");
        }
        return new ChunkHeader(
                at,
                (int) in.fixed(2),
                (int) in.fixed(2),
                in.fixed(8),
                in.fixed(8),
                in.fixed(8),
                in.fixed(8),
                in.fixed(8),
                in.fixed(8),
                in.fixed(8),
                (int) (in.fixed(4) >>> 24));
    }

    boolean finished() {
        return state == FINISHED;
    }

    /** Whether the JVM was changing the header when it was read. */
    boolean updating() {
        return state == UPDATING;
    }

    /** Whether these bytes can be a header at all; magic alone also occurs inside strings. */
    boolean plausible() {
        return (major == 1 || major == 2) && minor < 100 && ticksPerSecond > 0 && size >= 0 && startNanos > 0;
    }

    /** Two fields are compared, so that a flipped bit in one of them does not make them differ. */
    boolean sameClock(ChunkHeader other) {
        return other != null && (startNanos == other.startNanos || startTicks == other.startTicks);
    }

    /** Whether the chunk ends at a place that events led to; a damaged size hardly ever falls on such a one. */
    boolean endsAt(long boundary) {
        return finished() && boundary == end() && boundary > metadataAt() && boundary > constantsAt();
    }

    long end() {
        return at + Math.min(size, Long.MAX_VALUE / 2);
    }

    long firstEvent() {
        return at + LENGTH;
    }

    long constantsAt() {
        return at + constants;
    }

    long metadataAt() {
        return at + metadata;
    }

    /** The end as far as the header knows it; a damaged duration counts as none. */
    long lastNanos() {
        return startNanos + (durationNanos < 0 || durationNanos > YEAR_SECONDS * 1e9 ? 0 : durationNanos);
    }

    /** Whether something of this chunk can have begun at this tick. */
    boolean near(long ticks) {
        return Math.abs((double) ticks - startTicks) <= (double) YEAR_SECONDS * ticksPerSecond;
    }

    Clock clock() {
        return new Clock(startNanos, startTicks, ticksPerSecond / 1e9);
    }
}
