package dev.holdup.it.app;

/** A loop of one of the kinds under test. */
public interface Loop extends AutoCloseable {
    void execute(Runnable task);

    @Override
    void close() throws Exception;

    static Loop start(String kind) throws Exception {
        return switch (kind) {
            case "nio" -> new PlainLoop();
            case "vertx" -> new VertxLoop();
            case "netty-nio", "netty-epoll", "netty-executor" -> NettyLoop.start(kind);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
