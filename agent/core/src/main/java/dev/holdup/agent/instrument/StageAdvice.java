package dev.holdup.agent.instrument;

import net.bytebuddy.asm.Advice;

/** Advice where a stage of a {@code CompletableFuture} is tied to the one that will complete it. */
public final class StageAdvice {
    private StageAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Op int operation, @Advice.This Object completion) {
        HoldupDispatcher.staged(operation, completion);
    }
}
