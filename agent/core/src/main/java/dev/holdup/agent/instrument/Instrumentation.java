package dev.holdup.agent.instrument;

import dev.holdup.agent.options.Options;
import java.util.List;

/** A unit of instrumentation: the hooks that belong together, and the versions they were tested with. */
public interface Instrumentation {
    String name();

    /** For people: library and versions. */
    String tested();

    List<Hook> hooks();

    /** Whether it is woven; those that cost more than they tell most people have to be asked for. */
    default boolean isWanted(Options options) {
        return true;
    }
}
