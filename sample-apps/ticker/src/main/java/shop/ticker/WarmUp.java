package shop.ticker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shop.faults.FaultPlan;

/** Serves a few watchers without a socket first: loading the classes for it would be the longest stall of a run. */
final class WarmUp {
    private static final int ROUNDS = 100;
    private static final String HANDSHAKE = "GET " + Connection.PATH + " HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private WarmUp() {}

    static void run() {
        Connection connection = new Connection(new Market(), new FaultPlan(List.of()));
        for (int i = 0; i < ROUNDS; i++) {
            EmbeddedChannel channel = new EmbeddedChannel(connection);
            channel.writeInbound(Unpooled.copiedBuffer(HANDSHAKE, StandardCharsets.US_ASCII));
            channel.writeInbound(order("buy ACME"));
            for (Object out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
                ReferenceCountUtil.release(out);
            }
            channel.finishAndReleaseAll();
        }
    }

    /** A text frame of a client, masked with zeros. */
    private static ByteBuf order(String text) {
        ByteBuf frame = Unpooled.buffer();
        frame.writeByte(0x81).writeByte(0x80 | text.length()).writeInt(0);
        frame.writeCharSequence(text, StandardCharsets.US_ASCII);
        return frame;
    }
}
