package dev.holdup.agent.instrument.jdk;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;

import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.instrument.StageAdvice;
import dev.holdup.agent.options.Options;
import java.util.List;

/** Where stages of a {@code CompletableFuture} come from: the stage itself does not tell. */
public final class StageInstrumentation implements Instrumentation {
    @Override
    public String name() {
        return "jdk-stage";
    }

    @Override
    public String tested() {
        return "JDK 17, 25; only with `sources=on`";
    }

    @Override
    public boolean isWanted(Options options) {
        return options.sources();
    }

    @Override
    public List<Hook> hooks() {
        return List.of(new Hook(
                "java.util.concurrent.CompletableFuture$UniCompletion",
                isConstructor(),
                StageAdvice.class,
                Operation.STAGE));
    }
}
