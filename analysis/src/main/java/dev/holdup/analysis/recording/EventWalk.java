package dev.holdup.analysis.recording;

import java.io.IOException;
import java.util.function.LongPredicate;

/**
 * Steps over the events of one chunk by their sizes. Where a size leads nowhere, looks for the next place at which
 * several events follow each other.
 */
final class EventWalk {
    /** JFR writes sizes in at most four groups of seven bits. */
    static final int LARGEST = (1 << 28) - 1;

    private static final int PREFIX = 2 * 9; // the longest size and type
    private static final int SMALLEST = 3;
    private static final int SEARCHED = 1 << 16; // in one go, and no event longer than a quarter is believed
    private static final int IN_A_ROW = 4;

    private final Window window;
    private final ChunkHeader header;
    private final LongPredicate known;
    private final OnDamage onDamage;
    private final long end;
    private final Bytes in = new Bytes();
    private boolean[] unwanted = {};
    private long at;
    private long next;
    private long found = -1;
    private int size;
    private long type;
    private int prefix;
    private long unknown;

    /** @param end where the chunk ends, or the file, when the header cannot be trusted */
    EventWalk(Window window, ChunkHeader header, long end, LongPredicate known, OnDamage onDamage) {
        this.window = window;
        this.header = header;
        this.end = end;
        this.known = known;
        this.onDamage = onDamage;
        this.at = header.at();
        this.next = header.firstEvent();
    }

    /** Begins there instead, where an event is known to begin. */
    EventWalk from(long position) {
        next = Math.max(position, header.firstEvent());
        return this;
    }

    /** By type: whether {@link #advance} need not step onto its events. */
    EventWalk without(boolean[] types) {
        unwanted = types;
        return this;
    }

    interface OnDamage {
        void skipped(long from, long to);
    }

    /** Steps onto the next event; false at the end, or where another chunk begins. */
    boolean advance() throws IOException {
        while (true) {
            passOver();
            if (next >= end || header.endsAt(next)) {
                return false;
            }
            if (read(next)) {
                at = next;
                next += size;
                return true;
            }
            if (Chunks.beginsAt(window, next, header)) {
                return false;
            }
            search();
        }
    }

    /** Most events of a recording are unwanted: steps over those that lie in memory and are as they should be. */
    private void passOver() {
        long start = window.start();
        long last = Math.min(Math.min(end, header.end()), window.end());
        if (next < start || next > last - PREFIX) {
            return;
        }
        byte[] data = window.data();
        int limit = (int) (last - start);
        int position = (int) (next - start);
        while (position <= limit - PREFIX && readShortPrefix(data, position) && passable(limit - position)) {
            at = start + position;
            position += size;
        }
        next = start + position;
    }

    private boolean passable(int available) {
        return type < unwanted.length
                && unwanted[(int) type]
                && type != 'L' // may be a chunk's magic
                && size >= SMALLEST
                && size <= available;
    }

    long at() {
        return at;
    }

    int size() {
        return size;
    }

    long type() {
        return type;
    }

    /** The first byte not stepped over. */
    long next() {
        return next;
    }

    /** Events passed over because no metadata describes their type. */
    long unknown() {
        return unknown;
    }

    /** Bytes of size and type; the fields follow. */
    int prefix() {
        return prefix;
    }

    private boolean read(long position) throws IOException {
        if (!readPrefix(position)) {
            return false;
        }
        // a chunk's magic reads as an event of 70 bytes
        if (size == 'F' && type == 'L' && Chunks.beginsAt(window, position, header)) {
            return false;
        }
        return known.test(type) || unknownButFollowed(position);
    }

    private boolean readPrefix(long position) throws IOException {
        int available = (int) Math.min(PREFIX, end - position);
        int from = window.load(position, available);
        if (available == PREFIX && readShortPrefix(window.data(), from)) {
            return size >= SMALLEST && size <= end - position;
        }
        in.over(window.data(), from, from + available);
        try {
            long length = in.varint();
            type = in.varint();
            prefix = in.at() - from;
            size = (int) length;
            return length >= SMALLEST && length <= LARGEST && length <= end - position && type >= 0;
        } catch (Damage e) {
            return false;
        }
    }

    /** The usual case in a few steps: most events of a recording are only stepped over. False for any other. */
    private boolean readShortPrefix(byte[] data, int from) {
        int at = from;
        int length = data[at] & 0x7f;
        for (int shift = 7; data[at++] < 0; shift += 7) {
            if (shift > 21) {
                return false;
            }
            length |= (data[at] & 0x7f) << shift;
        }
        int number = data[at] & 0x7f;
        for (int shift = 7; data[at++] < 0; shift += 7) {
            if (shift > 14) {
                return false;
            }
            number |= (data[at] & 0x7f) << shift;
        }
        size = length;
        type = number;
        prefix = at - from;
        return true;
    }

    /** An event of a type that is nowhere described is passed over, unless it leads astray. */
    private boolean unknownButFollowed(long position) throws IOException {
        long at = position;
        boolean follows = false;
        for (int i = 0; i < IN_A_ROW && !follows; i++) {
            at += size;
            if (at == end || Chunks.beginsAt(window, at, header)) {
                follows = true;
            } else if (readPrefix(at)) {
                follows = known.test(type);
            } else {
                return false;
            }
        }
        if (follows) {
            unknown++;
            readPrefix(position);
        }
        return follows;
    }

    /** Moves {@link #next} to where events go on: perhaps inside the last one, whose own size may be the damage. */
    private void search() throws IOException {
        long bad = next;
        long from = Math.max(Math.max(at, found) + 1, header.firstEvent());
        for (long position = from; position < end; position++) {
            if (Chunks.beginsAt(window, position, header) || believable(position)) {
                found = position;
                next = position;
                onDamage.skipped(position < bad ? at : bad, position);
                return;
            }
        }
        next = end;
        onDamage.skipped(bad, end);
    }

    private boolean believable(long position) throws IOException {
        int available = (int) Math.min(SEARCHED, end - position);
        int from = window.load(position, available);
        int limit = from + available;
        byte[] data = window.data();
        long left = end - position;
        try {
            for (int i = 0; i < IN_A_ROW; i++) {
                in.over(data, from, limit);
                long length = in.varint();
                if (length < SMALLEST || length > SEARCHED / IN_A_ROW || length > left) {
                    return false;
                }
                if (!known.test(in.varint()) || !header.near(in.varint())) {
                    return false;
                }
                from += (int) length;
                left -= length;
                if (left == 0) {
                    return i > 0; // one alone that ends where the file was cut is too often a chance
                }
                if (from >= limit) {
                    return false;
                }
            }
        } catch (Damage e) {
            return false;
        }
        return true;
    }
}
