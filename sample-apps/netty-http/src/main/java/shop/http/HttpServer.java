package shop.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import shop.faults.FaultPlan;

/** The running service; bound to loopback only, since anyone who reaches it may switch faults on. */
final class HttpServer implements AutoCloseable {
    private static final long DRAIN_SECONDS = 5;

    private final EventLoopGroup acceptor;
    private final EventLoopGroup loops;
    private final ChannelGroup connections;
    private final Shop shop;
    private final Channel listener;

    private HttpServer(ServerOptions options, FaultPlan faults) {
        Transport transport = options.transport().orFallback();
        WarmUp.run();
        acceptor = new MultiThreadIoEventLoopGroup(1, LoopThreads.named("http-accept"), transport.handlers());
        loops = new MultiThreadIoEventLoopGroup(options.loops(), LoopThreads.named("http-loop"), transport.handlers());
        connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        shop = new Shop(faults);
        listener = new ServerBootstrap()
                .group(acceptor, loops)
                .channel(transport.channel())
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Connection(shop.routes(), connections))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()))
                .syncUninterruptibly()
                .channel();
    }

    static HttpServer start(ServerOptions options, FaultPlan faults) {
        return new HttpServer(options, faults);
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    void awaitClosed() throws InterruptedException {
        loops.terminationFuture().await();
    }

    /** Stops accepting, lets requests under way finish within {@value #DRAIN_SECONDS} s, then stops the loops. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        connections.forEach(c -> c.pipeline().fireUserEventTriggered(RequestHandler.DRAIN));
        connections.newCloseFuture().awaitUninterruptibly(DRAIN_SECONDS, TimeUnit.SECONDS);
        shop.close();
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
