package dev.holdup.it.app;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.TimeUnit;

/** A context of Vert.x; its checker of blocked threads is as eager as it can be if {@code holdup.it.checker} is set. */
final class VertxLoop implements Loop {
    private final Vertx vertx;
    private final Context context;

    VertxLoop() {
        VertxOptions options = new VertxOptions().setEventLoopPoolSize(1);
        if (Boolean.getBoolean("holdup.it.checker")) {
            options.setBlockedThreadCheckInterval(1)
                    .setMaxEventLoopExecuteTime(1)
                    .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                    .setWarningExceptionTime(1)
                    .setWarningExceptionTimeUnit(TimeUnit.NANOSECONDS);
        }
        vertx = Vertx.vertx(options);
        context = vertx.getOrCreateContext();
    }

    @Override
    public void execute(Runnable task) {
        context.runOnContext(nothing -> task.run());
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
