package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Node;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A thread that waits without a limit of time, and what for, as far as one look could tell. */
final class Waiting {
    final Thread thread;
    final boolean virtual;
    final boolean blocked;
    /** What it is parked on, blocked on or waits on; null where only the JVM's own description is known. */
    Object thing;

    String label;
    Node.Kind kind = Node.Kind.OTHER;
    /** Who owns it, who runs it, or whose end is awaited; null where unknown. */
    Thread holder;

    /** All that are known where it can have several; the holder among them, unless others than they could let go. */
    List<Thread> holders = List.of();

    /** The holder merely comes first: its turn must be over before this one's. */
    boolean behind;

    boolean joins;
    boolean runs;
    /** Of a platform thread that works for one. */
    Lane lane;
    /** Identity hash of what {@code Object.wait} was called on, 0 where that is not the case. */
    int waitHash;
    /** Blocks and waits of the thread so far, by the JVM's count; the same number later means that it never went on. */
    long progress = -1;

    Waiting(Thread thread, boolean virtual, boolean blocked, Object thing) {
        this.thread = thread;
        this.virtual = virtual;
        this.blocked = blocked;
        this.thing = thing;
    }

    /** Whether it waits for the same now; a quick look before a costly one. */
    boolean lasts() {
        Thread.State state = thread.getState();
        return blocked
                ? state == Thread.State.BLOCKED
                : state == Thread.State.WAITING
                        && (virtual && waitHash != 0 || LockSupport.getBlocker(thread) == thing);
    }

    /** Whether it is still the same wait. */
    boolean same(Waiting before) {
        return thread == before.thread
                && thing == before.thing
                && progress == before.progress
                && (thing != null || label != null && label.equals(before.label));
    }
}
