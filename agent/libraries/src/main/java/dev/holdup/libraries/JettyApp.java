package dev.holdup.libraries;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A handler that says that it does not block, and one that says nothing, for which Jetty hands the selector over. */
final class JettyApp implements Library {
    private final Server blocking = new Server(new QueuedThreadPool(8));
    private final Server unblocking = new Server(new QueuedThreadPool(8));
    private volatile long millis;

    JettyApp() throws Exception {
        start(blocking, new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                offloaded(millis);
                callback.succeeded();
                return true;
            }
        });
        start(unblocking, new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                held(millis);
                callback.succeeded();
                return true;
            }
        });
    }

    private static void start(Server server, Handler handler) throws Exception {
        server.addConnector(new ServerConnector(server, 1, 1));
        server.setHandler(handler);
        server.start();
    }

    @Override
    public void play(long newMillis) throws Exception {
        millis = newMillis;
        for (int i = 0; i < 3; i++) {
            Get.of(port(blocking), "/");
        }
        Get.of(port(unblocking), "/");
    }

    private static int port(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() throws Exception {
        blocking.stop();
        unblocking.stop();
    }
}
