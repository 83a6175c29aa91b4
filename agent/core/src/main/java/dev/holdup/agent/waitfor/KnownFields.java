package dev.holdup.agent.waitfor;

import java.util.List;
import java.util.Set;

/**
 * Of libraries whose tasks are objects of their own: the fields through which a task passes its result on. A library
 * more is a line more; tested with Netty 4.1 and 4.2, reactor-core 3.8 and Vert.x 4.5.
 */
enum KnownFields {
    FORK_JOIN("java.util.concurrent.ForkJoinTask$", Set.of("runnable", "callable")),
    REACTOR("reactor.core.", Set.of("actual", "task", "parent", "subscriber", "downstream", "outer", "main", "source")),
    VERTX("io.vertx.core.", Set.of("promise", "listener", "handler", "blockingCodeHandler", "future"));

    private static final List<KnownFields> ALL = List.of(values());

    private final String classes;
    private final Set<String> names;

    KnownFields(String classes, Set<String> names) {
        this.classes = classes;
        this.names = names;
    }

    /** @return null for a class of none of them */
    static KnownFields of(String className) {
        for (KnownFields library : ALL) {
            if (className.startsWith(library.classes)) {
                return library;
            }
        }
        return null;
    }

    /** What a lambda or an anonymous class has captured counts by the name that it had, where that is kept. */
    boolean passesOn(String field) {
        return field.startsWith("arg$") || names.contains(field.startsWith("val$") ? field.substring(4) : field);
    }
}
