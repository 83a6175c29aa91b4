package dev.holdup.analysis.dump;

import java.util.List;

/**
 * A thread of a dump. {@code waitsFor} and what it owns are identities as the dump gives them, with {@code label} for
 * people; {@code waitsFor} is null where it waits for nothing that is told. {@code idle}: it waits in {@code Object.wait}
 * or on a condition, of which nobody is the owner.
 */
record DumpedThread(
        String name,
        long id,
        boolean virtual,
        String state,
        String waitsFor,
        String label,
        boolean monitor,
        List<String> owns,
        List<String> frames) {}
