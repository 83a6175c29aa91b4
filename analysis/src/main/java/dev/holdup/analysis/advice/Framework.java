package dev.holdup.analysis.advice;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.stack.Stacks;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the code that held a loop is written against, and so which way out fits it. */
public enum Framework {
    VIRTUAL_THREADS("Virtual threads", "java.lang.VirtualThread"),
    REACTOR("Reactor", "reactor."),
    VERTX("Vert.x", "io.vertx."),
    NETTY("Netty", "io.netty."),
    PLAIN_NIO("Plain NIO", null),
    /** Whatever the page has for all that it does not name. */
    ELSEWHERE("Elsewhere", null);

    private final String title;
    private final String prefix;

    Framework(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    /** As pages name it. */
    public String title() {
        return title;
    }

    /**
     * Of the frames below the culprit the nearest that tells; Reactor and Vert.x run on Netty's loops. Where no frame does,
     * what the agent knows of the loop.
     *
     * @param stack top first; may be empty
     */
    public static Framework of(Loop loop, List<Frame> stack) {
        Framework told = of(stack);
        return told == ELSEWHERE ? ofLoop(loop) : told;
    }

    /** The same where no loop is known. */
    public static Framework of(List<Frame> stack) {
        return Stacks.fromCulprit(stack).stream()
                .map(frame -> ofClass(frame.className()))
                .filter(found -> found != ELSEWHERE)
                .findFirst()
                .orElse(ELSEWHERE);
    }

    private static Framework ofClass(String className) {
        return Stream.of(values())
                .filter(each -> each.prefix != null && className.startsWith(each.prefix))
                .findFirst()
                .orElse(ELSEWHERE);
    }

    private static Framework ofLoop(Loop loop) {
        String name = loop.framework() == null ? "" : loop.framework().toLowerCase(Locale.ROOT);
        if (name.equals("reactor")) {
            return REACTOR;
        }
        if (name.contains("netty")) {
            return NETTY;
        }
        return name.contains("nio") ? PLAIN_NIO : ELSEWHERE;
    }
}
