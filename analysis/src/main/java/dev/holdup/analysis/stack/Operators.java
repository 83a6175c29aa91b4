package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The step of a pipeline that called the culprit, by the name that Reactor's own traces give it. */
public final class Operators {
    private static final Pattern STEP = Pattern.compile(
            "reactor\\.core\\.publisher\\.(?:ParallelFlux|Parallel|Flux|Mono)([A-Z]\\w*?)" + "(?:Fuseable)?(?:\\$.*)?");

    private Operators() {}

    /** @param stack top first; @return as in {@code map}, null where the culprit is in no pipeline */
    public static String of(List<Frame> stack) {
        return Stacks.fromCulprit(stack).stream()
                .map(frame -> STEP.matcher(frame.className()))
                .filter(Matcher::matches)
                .map(step -> step.group(1))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .findFirst()
                .orElse(null);
    }
}
