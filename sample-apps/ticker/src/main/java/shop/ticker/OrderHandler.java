package shop.ticker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import shop.faults.FaultPlan;

/** Who has shaken hands sees prices; {@code buy …} is answered {@code bought …}. */
final class OrderHandler extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private final Market market;
    private final FaultPlan faults;

    OrderHandler(Market market, FaultPlan faults) {
        this.market = market;
        this.faults = faults;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
            market.watchedBy(context.channel());
        }
        super.userEventTriggered(context, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        String text = frame.text();
        context.writeAndFlush(
                new TextWebSocketFrame(text.startsWith("buy ") ? buy(context, text.substring(4)) : "say: buy SYMBOL"));
    }

    private String buy(ChannelHandlerContext context, String what) {
        try {
            faults.strike(context.executor());
            return "bought " + what;
        } catch (Exception e) {
            System.err.println("an order was lost: " + e);
            return "your order was lost";
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close(); // the other side is gone, or speaks something else
    }
}
