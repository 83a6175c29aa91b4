package dev.holdup.analysis.recording;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.RandomAccess;

/** The frames of a stack, top first; as a key it is looked at once only, for however many events. */
final class Stack extends AbstractList<RecordedFrame> implements RandomAccess {
    static final Stack NONE = new Stack(new RecordedFrame[0]);

    private final RecordedFrame[] frames;
    private int hash;

    /** @param frames not to be changed any more */
    Stack(RecordedFrame[] frames) {
        this.frames = frames;
    }

    @Override
    public RecordedFrame get(int index) {
        return frames[index];
    }

    @Override
    public int size() {
        return frames.length;
    }

    @Override
    public Iterator<RecordedFrame> iterator() {
        return Arrays.asList(frames).iterator();
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = super.hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }
}
