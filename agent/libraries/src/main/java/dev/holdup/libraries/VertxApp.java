package dev.holdup.libraries;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Verticles of each threading model, on Vert.x 4 and, without being compiled anew, 5. */
final class VertxApp implements Library {
    private final Vertx vertx = Vertx.vertx();

    @Override
    public void play(long millis) throws Exception {
        deploy(ThreadingModel.EVENT_LOOP, () -> held(millis));
        deploy(ThreadingModel.WORKER, () -> offloaded(millis));
        if (Runtime.version().feature() >= 21) {
            deploy(ThreadingModel.VIRTUAL_THREAD, () -> offloaded(millis));
        }
        end(vertx.executeBlocking(() -> {
            offloaded(millis);
            return null;
        }));
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    /** The first parameter is a {@code Verticle} in 4 and a {@code Deployable} in 5. */
    private void deploy(ThreadingModel model, Runnable work) throws Exception {
        AbstractVerticle verticle = new AbstractVerticle() {
            @Override
            public void start() {
                work.run();
            }
        };
        Method deploy = Arrays.stream(Vertx.class.getMethods())
                .filter(m -> m.getName().equals("deployVerticle") && m.getParameterCount() == 2)
                .filter(m -> m.getParameterTypes()[0].isInstance(verticle)
                        && m.getParameterTypes()[1] == DeploymentOptions.class)
                .findFirst()
                .orElseThrow();
        end((Future<?>) deploy.invoke(vertx, verticle, new DeploymentOptions().setThreadingModel(model)));
    }

    private static void end(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get();
    }

    @Override
    public void stop() throws Exception {
        end(vertx.close());
    }
}
