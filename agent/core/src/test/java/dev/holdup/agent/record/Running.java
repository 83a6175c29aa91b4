package dev.holdup.agent.record;

import jdk.jfr.Recording;

/** A recording that runs before {@link EventTime} reads its first tick, as in the agent: without one there are none. */
final class Running {
    private static final Recording RECORDING = new Recording();

    static {
        RECORDING.start();
    }

    private Running() {}

    static void now() {
        // by the initialisation of this class
    }
}
