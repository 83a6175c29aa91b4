package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** The poll of every java.nio selector: where loops are found, and their idle time. */
public final class SelectorInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-selector";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(new Hook(
                "sun.nio.ch.SelectorImpl", called("lockAndDoSelect"), LoopAdvice.Select.class, Operation.SELECT));
    }
}
