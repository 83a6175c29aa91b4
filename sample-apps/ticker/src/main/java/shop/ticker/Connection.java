package shop.ticker;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import shop.faults.FaultPlan;

/** The pipeline of one watcher. */
@ChannelHandler.Sharable
final class Connection extends ChannelInitializer<Channel> {
    static final String PATH = "/ticks";
    private static final int LARGEST_REQUEST = 8 * 1024;

    private final Market market;
    private final FaultPlan faults;

    Connection(Market market, FaultPlan faults) {
        this.market = market;
        this.faults = faults;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LARGEST_REQUEST))
                .addLast(new WebSocketServerProtocolHandler(PATH))
                .addLast(new OrderHandler(market, faults));
    }
}
