package dev.holdup.waitfor;

/** One step of waiting, by the ids of its nodes. */
public record Edge(int from, Kind kind, int to) {
    public enum Kind {
        /** A thread, for what it is blocked or parked on. */
        WAITS_FOR,
        /** A lock or monitor, by a thread. */
        OWNED_BY,
        /** A permit or stamp, by a thread that took it; others could give it back as well. */
        HELD_BY,
        /** A task, in the queue of a pool or loop. */
        QUEUED_ON,
        /** A task by a thread; a pool by its workers. */
        RUN_BY,
        /** A future or latch, by a task or by the end of a thread. */
        COMPLETED_BY;

        /** Whether nobody else than its end could let its beginning go on. */
        boolean isCertain() {
            return this != HELD_BY;
        }

        /** {@code queued on}. */
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
