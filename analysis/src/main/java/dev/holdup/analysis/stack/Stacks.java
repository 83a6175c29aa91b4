package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import java.util.List;
import java.util.function.Predicate;

/** Reads places out of a stack, top first. Answers null, or an empty list, for an empty stack. */
public final class Stacks {
    /** The agent's own frames are on top; deeper ones would be an application's class of the same name. */
    private static final int AGENT_DEPTH = 16;

    private Stacks() {}

    /** The stack without what the agent put on top of it. */
    public static List<Frame> withoutAgent(List<Frame> stack) {
        for (int i = Math.min(AGENT_DEPTH, stack.size()) - 1; i >= 0; i--) {
            if (origin(stack.get(i)) == Origin.AGENT) {
                return stack.subList(i + 1, stack.size());
            }
        }
        return stack;
    }

    /** Whoever called the top; the top itself where nobody did. */
    public static List<Frame> below(List<Frame> stack) {
        return stack.size() > 1 ? stack.subList(1, stack.size()) : stack;
    }

    /** Where the thread stood: the top. */
    public static Frame blocking(List<Frame> stack) {
        return stack.isEmpty() ? null : stack.get(0);
    }

    /** First frame of the application; where it has none, of a framework, then of a library; else the top. */
    public static Frame culprit(List<Frame> stack) {
        for (Origin origin : List.of(Origin.APPLICATION, Origin.FRAMEWORK, Origin.LIBRARY)) {
            Frame frame = first(stack, candidate -> origin(candidate) == origin);
            if (frame != null) {
                return frame;
            }
        }
        return blocking(stack);
    }

    /** What the culprit called. */
    static List<Frame> aboveCulprit(List<Frame> stack) {
        return stack.subList(0, depthOfCulprit(stack));
    }

    /** The culprit and whoever called it. */
    public static List<Frame> fromCulprit(List<Frame> stack) {
        return stack.subList(depthOfCulprit(stack), stack.size());
    }

    private static int depthOfCulprit(List<Frame> stack) {
        return stack.isEmpty() ? 0 : stack.indexOf(culprit(stack));
    }

    public static Frame firstOfApplication(List<Frame> stack) {
        return first(stack, frame -> origin(frame) == Origin.APPLICATION);
    }

    /** The JDK method that the first frame outside the JDK called; null where the top is not the JDK's. */
    static Frame entry(List<Frame> stack) {
        Frame entry = null;
        for (Frame frame : stack) {
            Origin origin = origin(frame);
            if (origin == Origin.JDK) {
                entry = frame;
            } else if (origin != Origin.GENERATED) {
                break;
            }
        }
        return entry;
    }

    /** Whether the thread stood in a selector; code that a selector calls stands above it. */
    public static boolean polls(List<Frame> stack) {
        return stack.stream().takeWhile(frame -> origin(frame) == Origin.JDK).anyMatch(frame -> frame.className()
                .equals("sun.nio.ch.SelectorImpl"));
    }

    public static boolean has(List<Frame> stack, Origin origin) {
        return stack.stream().anyMatch(frame -> origin(frame) == origin);
    }

    static Origin origin(Frame frame) {
        return Origin.of(frame.className());
    }

    private static Frame first(List<Frame> stack, Predicate<Frame> wanted) {
        return stack.stream().filter(wanted).findFirst().orElse(null);
    }
}
