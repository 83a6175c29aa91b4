package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** What a poll says of its loop: framework, transport, role, and whether one poll is proof enough. */
record LoopKind(String framework, String transport, String role, boolean certain, boolean hasIdleMethod) {
    static final String NETTY = "Netty";
    static final String LOOP = "loop";
    private static final String WORKER = "worker";
    /** Of a thread that polls as a loop does, and is none. */
    static final String NONE = "none";

    private static final LoopKind NIO = new LoopKind("NIO", "nio", LOOP, false, false);
    private static final StackWalker WALKER = StackWalker.getInstance();

    /** Who stands between a hook and the code that polls. */
    private static final List<String> BETWEEN = List.of("java.", "sun.", "dev.holdup.agent.");

    private record Known(String classPrefix, String framework, String role) {
        Known(String classPrefix, String framework) {
            this(classPrefix, framework, LOOP);
        }
    }

    /** Loops built on a selector, by a class on their stack; the first that is there. */
    private static final List<Known> FRAMEWORKS = List.of(
            // polls on the thread of whoever asks for records, who may well block in between
            new Known("org.apache.kafka.clients.consumer.", "", NONE),
            new Known("io.netty.channel.", NETTY),
            new Known("jdk.internal.net.http.HttpClientImpl$SelectorManager", "JDK HttpClient"),
            new Known("sun.net.httpserver.", "JDK HttpServer"),
            new Known("org.apache.tomcat.util.net.", "Tomcat"),
            new Known("org.apache.kafka.common.network.", "Kafka client"),
            new Known("org.xnio.nio.", "XNIO"),
            new Known("org.eclipse.jetty.io.", "Jetty"),
            new Known("org.apache.http.impl.nio.", "Apache HttpAsyncClient"),
            new Known("org.apache.hc.core5.reactor.", "Apache HttpClient 5"),
            new Known("org.glassfish.grizzly.nio.", "Grizzly"));

    /** @return null where the poll is none of a loop */
    static LoopKind of(int operation, Object poller) {
        String name = poller instanceof Class<?> type
                ? type.getName()
                : poller.getClass().getName();
        if (operation == Operation.AWAY.ordinal()) {
            return MarkedThreads.kindOf(Thread.currentThread().getClass());
        }
        if (operation != Operation.IDLE.ordinal()) {
            return name.startsWith("io.netty.channel.epoll.") ? new LoopKind(NETTY, "epoll", LOOP, true, false) : NIO;
        }
        LoopKind marked = MarkedThreads.kindOf(Thread.currentThread().getClass());
        if (name.startsWith("java.util.concurrent.")) {
            return marked;
        }
        // frameworks offer this executor to block on; the global one runs what must not be kept waiting
        return name.endsWith("GlobalEventExecutor")
                ? new LoopKind(NETTY, "", LOOP, true, true)
                : isNetty(poller.getClass())
                        ? new LoopKind(NETTY, "", marked == null ? WORKER : LOOP, true, true)
                        : marked;
    }

    LoopKind refined() {
        if (this != NIO) {
            return this;
        }
        List<String> stack = WALKER.walk(
                frames -> frames.map(StackWalker.StackFrame::getClassName).toList());
        Known known = FRAMEWORKS.stream()
                .filter(one -> stack.stream().anyMatch(name -> name.startsWith(one.classPrefix())))
                .findFirst()
                .orElse(new Known("", "NIO"));
        return new LoopKind(known.framework(), transport, known.role(), true, hasIdleMethod);
    }

    /**
     * Whether the poll in course, of a selector, is Netty's own. It polls on its loops alone, and may well do the work of
     * many tasks before it polls again; others poll now and then on threads that are no loops.
     */
    static boolean isPollOfNetty() {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> BETWEEN.stream().noneMatch(name::startsWith))
                .findFirst()
                .filter(name -> name.startsWith("io.netty.channel.nio."))
                .isPresent());
    }

    private static boolean isNetty(Class<?> executor) {
        for (Class<?> c = executor; c != null; c = c.getSuperclass()) {
            if (c.getName().startsWith("io.netty.")) {
                return true;
            }
        }
        return false;
    }
}
