package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.withBody;
import static net.bytebuddy.matcher.ElementMatchers.nameContains;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.instrument.VirtualThreadAdvice;
import dev.holdup.agent.options.Options;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Virtual threads on their carriers. {@code mount}, {@code unmount} and {@code yieldContinuation} are left alone: there the
 * current thread is neither the one nor the other.
 */
public final class VirtualThreadInstrumentation implements Instrumentation {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    @Override
    public String name() {
        return "jdk-virtual-thread";
    }

    @Override
    public String tested() {
        return "JDK 25; made for 21 and later, 17 has no virtual threads";
    }

    @Override
    public boolean isWanted(Options options) {
        return options.vthreads() != null;
    }

    @Override
    public List<Hook> hooks() {
        if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
            return List.of();
        }
        return List.of(
                new Hook(
                        "java.lang.ThreadBuilders",
                        called("newVirtualThread"),
                        VirtualThreadAdvice.Make.class,
                        Operation.VIRTUAL),
                hook(called("start", 1), VirtualThreadAdvice.Start.class),
                // submit…, lazySubmit…, externalSubmit… and their kin, which differ from release to release
                hook(withBody().and(nameContains("ubmitRunContinuation")), VirtualThreadAdvice.Submit.class),
                hook(called("runContinuation"), VirtualThreadAdvice.Run.class),
                hook(called("afterYield"), VirtualThreadAdvice.Yield.class));
    }

    private static Hook hook(ElementMatcher<MethodDescription> methods, Class<?> advice) {
        return new Hook("java.lang.VirtualThread", methods, advice, Operation.VIRTUAL);
    }
}
