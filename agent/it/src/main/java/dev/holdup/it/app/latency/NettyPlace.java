package dev.holdup.it.app.latency;

import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.TimeUnit;

/** One event loop of Netty. */
final class NettyPlace implements Place {
    private final EventExecutorGroup group;
    private final EventExecutor loop;

    private NettyPlace(EventExecutorGroup group) {
        this.group = group;
        this.loop = group.next();
    }

    static NettyPlace open(String kind) {
        return new NettyPlace(kind.equals("netty-epoll") ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1));
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void schedule(Runnable task, long delayNanos) {
        loop.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
    }
}
