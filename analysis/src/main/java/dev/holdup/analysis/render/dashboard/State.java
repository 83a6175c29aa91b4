package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a slice was: what it is drawn like. */
enum State {
    RUNNING,
    BLOCKED,
    LOCK,
    CPU,
    GC,
    STARVED,
    WAITING;

    static List<String> names() {
        return Arrays.stream(values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static State of(BlockingCall call) {
        if (Categories.GC.equals(call.category())) {
            return GC;
        }
        return Categories.MONITOR.equals(call.category()) || call.owner() != null ? LOCK : BLOCKED;
    }

    /** @param cause of a stall, null where none was decided */
    static State of(String cause) {
        if (cause == null) {
            return RUNNING;
        }
        return switch (cause) {
            case Causes.ON_CPU -> CPU;
            case Causes.LOCK -> LOCK;
            case Causes.GC_SAFEPOINT -> GC;
            case Causes.HOST_STARVED -> STARVED;
            default -> cause.startsWith(Causes.BLOCKED) ? BLOCKED : RUNNING;
        };
    }
}
