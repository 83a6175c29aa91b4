package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.withBody;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Locks, latches, semaphores, queues, barriers and futures all wait in {@code LockSupport.park*}. */
public final class ParkInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-park";
    }

    @Override
    public String tested() {
        return "JDK 17, 25";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                park(takesArgument(0, Object.class), BlockingAdvice.OnArgument.class),
                park(not(takesArgument(0, Object.class)), BlockingAdvice.WithoutSubject.class));
    }

    private static Hook park(ElementMatcher<MethodDescription> which, Class<?> advice) {
        return new Hook(
                "java.util.concurrent.locks.LockSupport",
                withBody().and(isPublic()).and(nameStartsWith("park")).and(which),
                advice,
                Operation.PARK);
    }
}
