package shop.deadlocks;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CompletableFuture;

/** A handler that waits on the event loop for what the event loop is to do next. */
final class Sessions {
    private Sessions() {}

    @SuppressWarnings("deprecation") // the same class in Netty 4.1 and 4.2
    static void tie() {
        EventExecutor loop = new NioEventLoopGroup(1, Daemons.factory("session-loop-")).next();
        loop.execute(() -> restore(loop));
    }

    static String restore(EventExecutor loop) {
        CompletableFuture<String> session = new CompletableFuture<>();
        loop.execute(() -> session.complete("restored"));
        return session.join();
    }
}
