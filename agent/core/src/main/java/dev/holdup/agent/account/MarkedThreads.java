package dev.holdup.agent.account;

import java.util.List;

/** Threads whose class says, by an interface, that nobody is to block them. A library more is a line more. */
final class MarkedThreads {
    private record Mark(String interfaceName, LoopKind kind) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("reactor.core.scheduler.NonBlocking", new LoopKind("Reactor", "", LoopKind.LOOP, true, true)));

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
            if (type.getName().equals(mark.interfaceName)) {
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
