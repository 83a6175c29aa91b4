package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.withBody;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Classic sockets. */
public final class SocketInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-socket";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                socket(Operation.SOCKET_READ, called("read", 3)),
                socket(Operation.SOCKET_WRITE, called("write", 3)),
                new Hook(
                        "sun.nio.ch.NioSocketImpl",
                        withBody().and(named("connect")).and(takesArgument(0, java.net.SocketAddress.class)),
                        BlockingAdvice.OnArgument.class,
                        Operation.SOCKET_CONNECT),
                socket(Operation.SOCKET_ACCEPT, called("accept", 1)));
    }

    private static Hook socket(Operation operation, ElementMatcher<MethodDescription> methods) {
        return new Hook("sun.nio.ch.NioSocketImpl", methods, BlockingAdvice.OnReceiver.class, operation);
    }
}
