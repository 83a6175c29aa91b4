package shop.ticker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import shop.faults.FaultPlan;

/** The running ticker on a loopback port: two loops for connections, one of which also makes the prices. */
final class TickerServer implements AutoCloseable {
    private static final int LOOPS = 2;
    private static final long TICK_MILLIS = 20;

    private final EventLoopGroup acceptor;
    private final EventLoopGroup loops;
    private final Market market;
    private final Channel listener;

    private TickerServer(int port, FaultPlan faults) {
        WarmUp.run();
        acceptor = new MultiThreadIoEventLoopGroup(1, named("ticker-accept"), NioIoHandler.newFactory());
        loops = new MultiThreadIoEventLoopGroup(LOOPS, named("ticker-loop"), NioIoHandler.newFactory());
        market = new Market();
        listener = new ServerBootstrap()
                .group(acceptor, loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Connection(market, faults))
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
        loops.next().scheduleAtFixedRate(market::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    static TickerServer start(int port, FaultPlan faults) {
        return new TickerServer(port, faults);
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    void awaitClosed() throws InterruptedException {
        loops.terminationFuture().await();
    }

    /** Says goodbye to everyone, and stops the loops. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        market.close();
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> new Thread(work, prefix + "-" + count.incrementAndGet());
    }
}
