package dev.holdup.benchmarks.tasks;

import dev.holdup.benchmarks.rounds.Hooks;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One event loop. Errors: a fork fails if the agent should know the loop and does not. */
@State(Scope.Thread)
public class NettyLoop {
    Batch batch;
    private EventLoopGroup group;

    @Setup(Level.Trial)
    public void start() throws Exception {
        group = new NioEventLoopGroup(1, new DefaultThreadFactory("measured", true));
        EventExecutor loop = group.next();
        batch = new Batch(loop);
        batch.fromOutside();
        if (Hooks.checkPresent() && loop.submit(Hooks::loop).get().isEmpty()) {
            throw new IllegalStateException("the agent does not know " + loop);
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        group.shutdownGracefully();
    }
}
