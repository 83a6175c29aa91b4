package dev.holdup.it.app.latency;

/** Where tasks queue and run. */
interface Place extends AutoCloseable {
    void execute(Runnable task);

    default void schedule(Runnable task, long delayNanos) {
        throw new UnsupportedOperationException();
    }

    @Override
    void close() throws Exception;

    static Place open(String kind) {
        return switch (kind) {
            case "netty-nio", "netty-epoll" -> NettyPlace.open(kind);
            case "pool" -> PoolPlace.threads();
            case "scheduled" -> PoolPlace.scheduled();
            case "fork-join" -> PoolPlace.forkJoin();
            case "future" -> PoolPlace.futures();
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
