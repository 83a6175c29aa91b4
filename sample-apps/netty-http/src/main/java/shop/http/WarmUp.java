package shop.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shop.faults.FaultPlan;

/**
 * Serves a few requests without a socket before the real server starts.
 * Loading the classes of codec, routes and JSON takes some 100 ms: on a loop it would be the longest stall of a run.
 */
final class WarmUp {
    private static final int ROUNDS = 200;
    private static final String BODY =
            "{\"customer\":\"c\",\"items\":[{\"sku\":\"s\",\"quantity\":1,\"priceCents\":1}]}";
    private static final List<String> REQUESTS = List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET /orders/1?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /orders/x HTTP/1.1\r\n\r\n",
            "GET /health HTTP/1.1\r\n\r\n",
            "GET /metrics HTTP/1.1\r\n\r\n",
            "GET /nothing HTTP/1.1\r\n\r\n",
            "DELETE /orders HTTP/1.1\r\n\r\n",
            "POST /orders HTTP/1.1\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY,
            "POST /orders HTTP/1.1\r\nContent-Length: 1\r\nConnection: close\r\n\r\n{");

    private WarmUp() {}

    static void run() {
        try (Shop shop = new Shop(new FaultPlan(List.of()))) {
            for (int i = 0; i < ROUNDS; i++) {
                EmbeddedChannel channel = new EmbeddedChannel(
                        new Connection(shop.routes(), new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE)));
                for (String request : REQUESTS) {
                    channel.writeInbound(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
                }
                for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
                    out.release();
                }
                channel.finishAndReleaseAll();
            }
        }
    }
}
