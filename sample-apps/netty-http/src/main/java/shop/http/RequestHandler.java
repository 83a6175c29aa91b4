package shop.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;

/** Takes the requests of one connection to the routes, and their answers back in the order of the requests. */
final class RequestHandler extends ChannelInboundHandlerAdapter {
    /** Tells a connection to close once the answers it owes are written. */
    static final Object DRAIN = new Object();

    private final Routes routes;
    private final ReplyQueue replies = new ReplyQueue();
    private boolean reading;

    RequestHandler(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        reading = true;
        try {
            if (replies.closing()) {
                return;
            }
            if (message == BoundedBody.TOO_LARGE) {
                replies.open(false).fill(ctx, routes.count(Reply.error(413, "the body is too large")));
            } else if (message instanceof FullHttpRequest request) {
                answer(ctx, request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void answer(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            replies.open(false).fill(ctx, routes.count(Reply.error(400, "this is not HTTP")));
            return;
        }
        ReplyQueue.Slot slot = replies.open(HttpUtil.isKeepAlive(request));
        routes.answer(Request.of(request, ctx.executor())).whenComplete((reply, failure) -> {
            if (ctx.executor().inEventLoop()) {
                slot.fill(ctx, reply);
                flushUnlessReading(ctx);
            } else {
                ctx.executor().execute(() -> {
                    slot.fill(ctx, reply);
                    flushUnlessReading(ctx);
                });
            }
        });
    }

    private void flushUnlessReading(ChannelHandlerContext ctx) {
        if (!reading) {
            ctx.flush();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        reading = false;
        ctx.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        // A client that sends requests and never reads answers must not fill our memory.
        ctx.channel().config().setAutoRead(ctx.channel().isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == DRAIN && replies.drain()) {
            ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        if (!(failure instanceof IOException)) {
            System.err.println("connection " + ctx.channel() + " failed: " + failure);
        }
        ctx.close();
    }
}
