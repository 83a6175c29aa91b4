package dev.holdup.analysis.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads one chunk. Nothing of it outlives it: types and constants are numbered anew in each chunk. */
final class ChunkReader {
    private static final int LARGEST_EVENT = 16 << 20;
    private static final int MOST_TYPES = 1 << 14;

    private final Window window;
    private final ChunkHeader header;
    private final Losses losses;
    private final DeclaredTypes declared;
    private final Metadata metadata = new Metadata();
    private final List<Long> checkpoints = new ArrayList<>();
    private long events;
    private long lastNanos;
    private long end;

    ChunkReader(Window window, ChunkHeader header, Losses losses, DeclaredTypes declared) {
        this.window = window;
        this.header = header;
        this.losses = losses;
        this.declared = declared;
        this.lastNanos = header.lastNanos();
    }

    void read(Set<String> wanted, Consumer<RecordedEvent> sink) throws IOException {
        boolean whole = header.finished() && endsWell() && addMetadata(header.metadataAt()) && followChain();
        if (!whole) {
            collect();
        }
        end = whole ? header.end() : window.size();
        if (metadata.isEmpty()) {
            end = Chunks.next(window, header.firstEvent(), header);
            losses.add(
                    header.at(),
                    "a chunk of " + (end - header.at()) + " bytes has no readable description of its"
                            + " types, so none of its events can be read");
            return;
        }
        EventWalk walk = walk(end, this::lost);
        Constants constants = deliver(walk, wanted, sink, whole);
        finish(walk, whole, constants.missing());
    }

    /**
     * Delivers what was flushed at or after a byte of the chunk that a JVM is still writing.
     *
     * @return the byte to go on from; the same where nothing was flushed
     */
    long follow(long from, Set<String> wanted, Consumer<RecordedEvent> sink) throws IOException {
        boolean flushed = header.metadata() > 0 && header.end() > from && header.end() <= window.size();
        if (!flushed || !addMetadata(header.metadataAt()) || !followChain()) {
            return from;
        }
        EventWalk walk = new EventWalk(window, header, header.end(), this::known, this::lost).from(from);
        deliver(walk, wanted, sink, true);
        return header.end();
    }

    long events() {
        return events;
    }

    /** Byte after the chunk. */
    long end() {
        return end;
    }

    long lastNanos() {
        return lastNanos;
    }

    private boolean endsWell() throws IOException {
        return header.end() == window.size()
                || header.end() > header.firstEvent() && Chunks.beginsAt(window, header.end(), header);
    }

    private boolean addMetadata(long at) throws IOException {
        try {
            metadata.add(declared.of(event(at, Metadata.METADATA_EVENT)));
            return true;
        } catch (Damage e) {
            return false;
        }
    }

    /** Finds the checkpoints from the last backwards, as the header and each of them point to the one before. */
    private boolean followChain() throws IOException {
        try {
            long at = header.constantsAt();
            long step;
            do {
                checkpoints.add(at);
                Bytes in = prefix(at, Metadata.CHECKPOINT_EVENT);
                in.skipVarint();
                in.skipVarint();
                step = in.varint();
                at += step;
            } while (step < 0);
            Collections.reverse(checkpoints);
            return step == 0;
        } catch (Damage e) {
            return false;
        }
    }

    /** The same from the events themselves, when the header or the chain is not to be believed. */
    private void collect() throws IOException {
        checkpoints.clear();
        if (metadata.isEmpty() && header.metadata() > 0) {
            addMetadata(header.metadataAt());
        }
        EventWalk walk = walk(window.size(), (from, to) -> {});
        while (walk.advance()) {
            if (walk.type() == Metadata.CHECKPOINT_EVENT) {
                checkpoints.add(walk.at());
            } else if (walk.type() == Metadata.METADATA_EVENT) {
                addMetadata(walk.at());
            }
        }
    }

    private Constants deliver(EventWalk walk, Set<String> wanted, Consumer<RecordedEvent> sink, boolean whole)
            throws IOException {
        ById<EventShape> shapes = new ById<>();
        List<TypeInfo> types = new ArrayList<>();
        boolean[] unwanted = new boolean[MOST_TYPES];
        for (TypeInfo type : metadata.types()) {
            if (type.event() && type.usable() && wanted.contains(type.name())) {
                shapes.put(type.id(), EventShape.of(type));
                types.add(type);
            } else if (type.event() && type.id() >= 0 && type.id() < MOST_TYPES) {
                unwanted[(int) type.id()] = true;
            }
        }
        walk.without(unwanted);
        Constants constants = new Constants(constants(types));
        ChunkEvent event = new ChunkEvent(header.clock(), constants);
        while (walk.advance()) {
            EventShape shape = shapes.get(walk.type());
            if (shape != null && moveTo(walk, shape, event)) {
                events++;
                if (!whole) {
                    lastNanos = Math.max(lastNanos, event.startNanos() + event.durationNanos());
                }
                sink.accept(event);
            }
        }
        return constants;
    }

    private boolean moveTo(EventWalk walk, EventShape shape, ChunkEvent event) throws IOException {
        try {
            if (walk.size() > LARGEST_EVENT) {
                throw new Damage("it claims " + walk.size() + " bytes");
            }
            int from = window.load(walk.at(), walk.size());
            event.moveTo(shape, window.data(), from + walk.prefix(), from + walk.size());
            if (!header.near(event.startTicks())) {
                throw new Damage("it claims to have begun more than a year from its chunk");
            }
            return true;
        } catch (Damage e) {
            losses.add(
                    walk.at(),
                    "a " + shape.type().name() + " of " + walk.size() + " bytes is damaged: " + e.getMessage());
            return false;
        }
    }

    private ConstantPools constants(List<TypeInfo> wanted) throws IOException {
        ConstantPools pools = new ConstantPools(metadata, wanted);
        for (long at : wanted.isEmpty() ? List.<Long>of() : checkpoints) {
            try {
                pools.add(event(at, Metadata.CHECKPOINT_EVENT));
            } catch (Damage e) {
                losses.add(at, "some constants (stacks, names) are damaged: " + e.getMessage());
            }
        }
        return pools;
    }

    private void finish(EventWalk walk, boolean whole, long missing) {
        end = walk.next();
        if (!header.finished()) {
            losses.add(
                    header.at(),
                    "this chunk was never finished, as when its JVM was killed or is still running: events"
                            + " that were in its memory are missing");
        } else if (!whole && end < header.end()) {
            losses.add(
                    header.at(), "this chunk should have " + header.size() + " bytes and has " + (end - header.at()));
        }
        if (walk.unknown() > 0) {
            losses.add(header.at(), walk.unknown() + " events are of types that this chunk does not describe");
        }
        if (!whole && missing > 0) { // a JVM leaves some names of its own generated code out of whole chunks
            losses.add(header.at(), missing + " stacks or names in this chunk's events were never written");
        }
    }

    private void lost(long from, long to) {
        String then = to == window.size() ? "nothing could be read after them" : "reading went on at byte " + to;
        losses.add(from, to - from + " bytes are damaged or cut short; " + then);
    }

    private EventWalk walk(long limit, EventWalk.OnDamage onDamage) {
        return new EventWalk(window, header, limit, this::known, onDamage);
    }

    private boolean known(long type) {
        if (type == Metadata.METADATA_EVENT || type == Metadata.CHECKPOINT_EVENT) {
            return true;
        }
        TypeInfo declared = metadata.type(type);
        return declared != null ? declared.event() : type > 0 && metadata.isEmpty();
    }

    /** A cursor after the type of the event at this place, in an array of its own; {@link Damage} if it is another. */
    private Bytes event(long at, long type) throws IOException {
        Bytes in = prefix(at, type);
        int size = (int) in.at(0).varint();
        in.skipVarint();
        return in.over(window.copy(at, size), in.at(), size);
    }

    /** The same with the first few values only. */
    private Bytes prefix(long at, long type) throws IOException {
        if (at < header.firstEvent() || at >= window.size()) {
            throw new Damage("no event can be at byte " + at);
        }
        int available = (int) Math.min(5 * 9, window.size() - at);
        Bytes in = new Bytes().over(window.copy(at, available), 0, available);
        long size = in.varint();
        if (in.varint() != type || size > EventWalk.LARGEST || size > window.size() - at || size < in.at()) {
            throw new Damage("the event at byte " + at + " is not what should be there");
        }
        return in;
    }
}
