package shop.ticker;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Prices in cents that wander, and everybody who watches them. */
final class Market implements AutoCloseable {
    private static final String[] SYMBOLS = {"ACME", "BOLT", "CORK", "DUNE"};
    private static final long GOODBYE_SECONDS = 5;

    private final ChannelGroup watchers = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final SplittableRandom random = new SplittableRandom(7);
    private final int[] cents = {1_000, 2_000, 3_000, 4_000};

    void watchedBy(Channel channel) {
        watchers.add(channel);
    }

    /** On one loop: a change of each price, to all; a slow reader misses it. */
    void tick() {
        StringBuilder line = new StringBuilder("prices");
        for (int i = 0; i < SYMBOLS.length; i++) {
            cents[i] = Math.max(1, cents[i] + random.nextInt(-5, 6));
            line.append(' ').append(SYMBOLS[i]).append('=').append(cents[i]);
        }
        watchers.writeAndFlush(new TextWebSocketFrame(line.toString()), Channel::isWritable);
    }

    @Override
    public void close() {
        watchers.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE))
                .awaitUninterruptibly(GOODBYE_SECONDS, TimeUnit.SECONDS);
        watchers.close().awaitUninterruptibly(GOODBYE_SECONDS, TimeUnit.SECONDS);
    }
}
