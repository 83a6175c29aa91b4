package dev.holdup.agent.allow;

import static net.bytebuddy.matcher.ElementMatchers.hasDescriptor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Methods;
import dev.holdup.agent.instrument.Operation;

/** A method that a library says blocks; {@code descriptor} are its parameters and result, as in class files. */
public record Marked(String className, String method, String descriptor) {
    public Hook hook() {
        return new Hook(
                className,
                Methods.withBody().and(named(method)).and(hasDescriptor(descriptor)),
                BlockingAdvice.ByName.class,
                Operation.MARKED);
    }
}
