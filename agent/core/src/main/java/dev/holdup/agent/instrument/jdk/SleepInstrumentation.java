package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.withBody;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;

/** Sleeping, and waiting on a monitor, where these are Java methods. */
public final class SleepInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-sleep";
    }

    @Override
    public String tested() {
        return "JDK 25; on 17 both are native and JFR tells";
    }

    @Override
    public List<Hook> hooks() {
        return Runtime.version().feature() < 21
                ? List.of()
                : List.of(
                        new Hook(
                                "java.lang.Thread",
                                withBody().and(isStatic()).and(nameStartsWith("sleep")),
                                BlockingAdvice.WithoutSubject.class,
                                Operation.SLEEP),
                        new Hook(
                                "java.lang.Object",
                                called("wait"),
                                BlockingAdvice.OnReceiver.class,
                                Operation.MONITOR_WAIT));
    }
}
