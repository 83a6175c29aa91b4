package dev.holdup.waitfor;

import java.util.List;

/**
 * Something that waits, or is waited for. Shape: {@code thread} is the id of a thread and -1 for all else;
 * {@code state} is a thread's, or a pool's in words ({@code 2 of 2 workers wait, 5 queued}); frames are texts, top
 * first, and empty where none were taken. Units: ms since it was first seen to wait for this, -1 where unknown.
 */
public record Node(int id, Kind kind, String name, long thread, String state, long ageMillis, List<String> frames) {
    public enum Kind {
        THREAD,
        VIRTUAL_THREAD,
        LOCK,
        MONITOR,
        SEMAPHORE,
        FUTURE,
        LATCH,
        TASK,
        POOL,
        LOOP,
        OTHER;

        public boolean isThread() {
            return this == THREAD || this == VIRTUAL_THREAD;
        }

        public boolean isLane() {
            return this == POOL || this == LOOP;
        }

        /** A pool goes on with any of its workers, a future or permit with whoever comes first; all else needs all. */
        boolean needsOnlyOne() {
            return isLane() || this == FUTURE || this == SEMAPHORE;
        }
    }

    public Node with(long newAgeMillis, List<String> newFrames) {
        return new Node(id, kind, name, thread, state, newAgeMillis, newFrames);
    }
}
