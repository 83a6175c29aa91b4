package shop.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpServerCodec;

/** Sets up the handlers of each accepted connection. */
@Sharable
final class Connection extends ChannelInitializer<Channel> {
    static final int MAX_BODY_BYTES = 64 << 10;

    private final Routes routes;
    private final ChannelGroup open;

    Connection(Routes routes, ChannelGroup open) {
        this.routes = routes;
        this.open = open;
    }

    @Override
    protected void initChannel(Channel channel) {
        open.add(channel);
        channel.pipeline().addLast(new HttpServerCodec(), new BoundedBody(MAX_BODY_BYTES), new RequestHandler(routes));
    }
}
