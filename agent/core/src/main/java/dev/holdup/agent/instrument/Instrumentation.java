package dev.holdup.agent.instrument;

import java.util.List;

/** A unit of instrumentation: the hooks that belong together, and the versions they were tested with. */
public interface Instrumentation {
    String name();

    /** For people: library and versions. */
    String tested();

    List<Hook> hooks();

    /** Whether it is woven only where somebody asks for it. */
    default boolean isOptIn() {
        return false;
    }
}
