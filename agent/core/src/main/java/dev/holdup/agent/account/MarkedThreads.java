package dev.holdup.agent.account;

import java.util.List;

/** Threads whose class, or an interface of it, says that nobody is to block them. A library more is a line more. */
final class MarkedThreads {
    private record Mark(String typeName, LoopKind kind) {
        static Mark of(String typeName, String framework) {
            return new Mark(typeName, new LoopKind(framework, "", LoopKind.LOOP, true, true));
        }
    }

    private static final List<Mark> MARKS = List.of(
            Mark.of("reactor.core.scheduler.NonBlocking", "Reactor"),
            Mark.of("io.reactivex.rxjava3.internal.schedulers.NonBlockingThread", "RxJava"),
            Mark.of("kotlinx.coroutines.scheduling.CoroutineScheduler$Worker", "Kotlin coroutines"),
            // of its fork-join dispatchers; those for blocking are thread pools
            Mark.of("org.apache.pekko.dispatch.MonitorableThreadFactory$PekkoForkJoinWorkerThread", "Pekko"),
            Mark.of("akka.dispatch.MonitorableThreadFactory$AkkaForkJoinWorkerThread", "Akka"));

    private static final ClassValue<LoopKind> KINDS = new ClassValue<>() {
        @Override
        protected LoopKind computeValue(Class<?> thread) {
            return find(thread);
        }
    };

    private MarkedThreads() {}

    /** @return null for a class that is not marked */
    static LoopKind kindOf(Class<?> thread) {
        return thread == Thread.class ? null : KINDS.get(thread);
    }

    private static LoopKind find(Class<?> type) {
        for (Mark mark : MARKS) {
            if (type.getName().equals(mark.typeName)) {
                return mark.kind;
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            LoopKind kind = find(parent);
            if (kind != null) {
                return kind;
            }
        }
        return type.getSuperclass() == null ? null : find(type.getSuperclass());
    }
}
