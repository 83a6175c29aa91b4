package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.publicCalled;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** Starting processes and waiting for their end. */
public final class ProcessInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-process";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook(
                        "java.lang.ProcessBuilder",
                        publicCalled("start"),
                        BlockingAdvice.OnReceiver.class,
                        Operation.PROCESS_START),
                new Hook(
                        "java.lang.ProcessImpl",
                        called("waitFor"),
                        BlockingAdvice.OnReceiver.class,
                        Operation.PROCESS_WAIT));
    }
}
