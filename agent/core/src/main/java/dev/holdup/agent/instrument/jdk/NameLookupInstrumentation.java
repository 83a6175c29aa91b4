package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** Names and addresses asked from the name service; cached answers do not pass here. */
public final class NameLookupInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-dns";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(new Hook(
                "java.net.InetAddress",
                called("getAddressesFromNameService", "getHostFromNameService"),
                BlockingAdvice.OnArgument.class,
                Operation.NAME_LOOKUP));
    }
}
