package dev.holdup.libraries;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;

/** A handler on XNIO's I/O thread, and the same dispatched. */
final class UndertowApp implements Library {
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setHandler(this::handle)
            .build();
    private volatile long millis;

    UndertowApp() {
        server.start();
    }

    @Override
    public void play(long newMillis) throws Exception {
        millis = newMillis;
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        Get.of(port, "/held");
        Get.of(port, "/offloaded");
    }

    private void handle(HttpServerExchange exchange) {
        if (exchange.getRequestPath().equals("/held")) {
            held(millis);
            exchange.endExchange();
        } else {
            exchange.dispatch(() -> {
                offloaded(millis);
                exchange.endExchange();
            });
        }
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() {
        server.stop();
    }
}
