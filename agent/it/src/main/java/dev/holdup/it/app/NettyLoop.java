package dev.holdup.it.app;

import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.TimeUnit;

final class NettyLoop implements Loop {
    private final EventExecutorGroup group;
    private final EventExecutor executor;

    private NettyLoop(EventExecutorGroup group) {
        this.group = group;
        this.executor = group.next();
    }

    static NettyLoop start(String kind) {
        return new NettyLoop(
                switch (kind) {
                    case "netty-epoll" -> new EpollEventLoopGroup(1);
                    case "netty-nio" -> new NioEventLoopGroup(1);
                    default -> new DefaultEventExecutorGroup(1);
                });
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void close() throws InterruptedException {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
    }
}
