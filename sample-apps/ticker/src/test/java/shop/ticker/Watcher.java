package shop.ticker;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that keeps all it is told. */
final class Watcher implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    Watcher(int port) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + Connection.PATH), this)
                .join();
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** The next message that begins so; others are forgotten. */
    String await(String beginning) throws InterruptedException {
        while (true) {
            String next = told.poll(20, TimeUnit.SECONDS);
            if (next == null || next.startsWith(beginning)) {
                return next;
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            told.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        told.add("closed " + status);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
