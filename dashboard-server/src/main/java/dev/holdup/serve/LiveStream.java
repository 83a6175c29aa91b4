package dev.holdup.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.holdup.analysis.render.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** A feed as server-sent events: {@code document} again and again, {@code gone} once. */
final class LiveStream {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Feeds feeds;
    private final Semaphore free;

    LiveStream(Feeds feeds, int most) {
        this.feeds = feeds;
        this.free = new Semaphore(most);
    }

    void send(HttpExchange exchange, long pid) throws IOException, InterruptedException {
        Feed feed = feeds.of(pid);
        if (!free.tryAcquire()) {
            throw new Refusal(503, "Too many live pages are open; close one.");
        }
        try {
            Answers.headers(exchange, "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                send(feed, pid, out);
            }
        } finally {
            free.release();
        }
    }

    private static void send(Feed feed, long pid, OutputStream out) throws IOException, InterruptedException {
        // the browser comes again by itself after this time when the connection breaks
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        long number = 0;
        while (true) {
            Feed.News news = feed.after(number, PATIENCE);
            if (news.end() != null) {
                event(out, "gone", json(Map.of("pid", pid, "sentence", news.end())));
                return;
            }
            if (news.number() > number) {
                event(out, "document", news.json());
                number = news.number();
            } else {
                // tells whether anybody is still there
                out.write(": nothing new\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private static void event(OutputStream out, String name, byte[] json) throws IOException {
        out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static byte[] json(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(value, bytes);
        return bytes.toByteArray();
    }
}
