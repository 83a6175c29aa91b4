package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import java.util.stream.Stream;

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
        return Stream.of(
                        blocking("SocketChannelImpl", Operation.CHANNEL_READ, "Read"),
                        blocking("SocketChannelImpl", Operation.CHANNEL_WRITE, "Write"),
                        blocking("SocketChannelImpl", Operation.CHANNEL_CONNECT, "Connect"),
                        blocking("SocketChannelImpl", Operation.CHANNEL_CONNECT, "FinishConnect"),
                        blocking("ServerSocketChannelImpl", Operation.CHANNEL_ACCEPT, ""),
                        blocking("DatagramChannelImpl", Operation.CHANNEL_READ, "Read"),
                        blocking("DatagramChannelImpl", Operation.CHANNEL_WRITE, "Write"),
                        blocking("SourceChannelImpl", Operation.PIPE_READ, "Read"),
                        blocking("SinkChannelImpl", Operation.PIPE_WRITE, "Write"),
                        Stream.of(new Hook(
                                "sun.nio.ch.DatagramSocketAdaptor",
                                called("connectInternal"),
                                BlockingAdvice.OnArgument.class,
                                Operation.CHANNEL_CONNECT)))
                .flatMap(hooks -> hooks)
                .toList();
    }

    /** What the public methods call before and after, with the mode as the first argument. */
    private static Stream<Hook> blocking(String channel, Operation operation, String what) {
        String name = "sun.nio.ch." + channel;
        return Stream.of(
                new Hook(name, called("begin" + what), BlockingAdvice.Begins.class, operation),
                new Hook(name, called("end" + what), BlockingAdvice.Ends.class, operation));
    }
}
