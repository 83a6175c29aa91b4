package shop.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Collects a request's body; passes {@link #TOO_LARGE} on instead of a request whose body passes the limit. */
final class BoundedBody extends HttpObjectAggregator {
    // Netty would answer by itself here, ahead of the answers to earlier requests on the connection.
    static final Object TOO_LARGE = new Object();

    BoundedBody(int maxBytes) {
        super(maxBytes);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        ctx.fireChannelRead(TOO_LARGE);
    }
}
