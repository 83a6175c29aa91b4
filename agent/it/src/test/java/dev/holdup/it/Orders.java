package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A watcher of the ticker that orders, each time when the order before was answered. */
final class Orders implements WebSocket.Listener {
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Orders() {}

    static void place(String address, int count) throws InterruptedException {
        Orders orders = new Orders();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), orders)
                .join();
        for (int i = 0; i < count; i++) {
            socket.sendText("buy " + i, true).join();
            assertThat(orders.answers.poll(20, TimeUnit.SECONDS)).isEqualTo("bought " + i);
        }
        socket.abort();
    }

    /** All are short, and none comes in parts. */
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        if (text.toString().startsWith("bought")) {
            answers.add(text.toString());
        }
        from.request(1);
        return null;
    }
}
