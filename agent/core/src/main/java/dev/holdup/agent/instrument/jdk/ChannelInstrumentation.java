package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Socket, datagram and pipe channels in blocking mode. */
public final class ChannelInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-channel";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                hook("SocketChannelImpl", Operation.CHANNEL_READ, called("read", "blockingRead")),
                hook("SocketChannelImpl", Operation.CHANNEL_WRITE, called("write", "blockingWriteFully")),
                hook(
                        "SocketChannelImpl",
                        Operation.CHANNEL_CONNECT,
                        called("connect", "blockingConnect", "finishConnect")),
                hook("ServerSocketChannelImpl", Operation.CHANNEL_ACCEPT, called("accept", "blockingAccept")),
                hook("DatagramChannelImpl", Operation.CHANNEL_READ, called("read", "receive", "blockingReceive")),
                hook("DatagramChannelImpl", Operation.CHANNEL_WRITE, called("write", "send", "blockingSend")),
                hook("DatagramChannelImpl", Operation.CHANNEL_CONNECT, called("connect")),
                hook("SourceChannelImpl", Operation.PIPE_READ, called("read")),
                hook("SinkChannelImpl", Operation.PIPE_WRITE, called("write")));
    }

    private static Hook hook(String channel, Operation operation, ElementMatcher<MethodDescription> methods) {
        return new Hook("sun.nio.ch." + channel, methods, BlockingAdvice.OnReceiver.class, operation);
    }
}
