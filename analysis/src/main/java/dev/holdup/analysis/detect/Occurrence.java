package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stack.Category;
import dev.holdup.analysis.stack.Operation;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.List;

/** One time that a loop was held. Texts, frames and {@code stall} are null where unknown or not meant. */
public record Occurrence(
        Loop loop,
        long startNanos,
        long durationNanos,
        String operation,
        String category,
        String detail,
        String cause,
        List<Frame> stack,
        Frame culprit,
        Frame blocking,
        String owner,
        String taskClass,
        Waiting waiting,
        Stall stall,
        Blame blame)
        implements Span {

    static Occurrence of(BlockingCall call, String cause, Stall stall, Blame blame) {
        List<Frame> stack = Stacks.withoutAgent(call.stack());
        String category = Category.of(stack, call.category());
        return new Occurrence(
                call.loop(),
                call.startNanos(),
                call.durationNanos(),
                Operation.of(stack, call.operation(), call.category()),
                category,
                call.detail(),
                refined(cause, call.category(), category),
                stack,
                Stacks.culprit(Categories.MARKED.equals(category) ? Stacks.below(stack) : stack),
                Stacks.blocking(stack),
                call.owner() == null && blame != null ? blame.first().owner() : call.owner(),
                call.taskClass(),
                call.waiting(),
                stall,
                blame);
    }

    /** From the stacks taken during a stall, and those that the JVM took meanwhile. */
    static Occurrence of(Stall stall, String cause, String category, String hook, Evidence evidence) {
        Samples samples = Samples.of(stall, category == null ? evidence.cpuSamples(stall) : List.of());
        Blame blame = evidence.blame(stall.loop(), stall);
        String operation = category == null ? null : Operation.of(samples.stack(), hook, category);
        String told = Category.of(samples.stack(), category);
        return new Occurrence(
                stall.loop(),
                stall.startNanos(),
                stall.durationNanos(),
                operation == null ? told : operation,
                told,
                null,
                refined(cause, category, told),
                samples.stack(),
                samples.culprit() != null ? samples.culprit() : task(stall),
                samples.blocking(),
                stall.owner() == null && blame != null ? blame.first().owner() : stall.owner(),
                stall.taskClass(),
                stall.waiting(),
                stall,
                Causes.ON_CPU.equals(cause) ? null : blame);
    }

    private static String refined(String cause, String hook, String category) {
        return Causes.blocked(hook).equals(cause) ? Causes.blocked(category) : cause;
    }

    // Where no stack was taken in time, the class of the task is the next best place.
    private static Frame task(Stall stall) {
        String task = stall.taskClass();
        return task == null || Origin.of(task) != Origin.APPLICATION
                ? null
                : new Frame(task, null, Frame.sourceFile(task), -1);
    }

    /** Nobody's code is to blame. */
    static Occurrence withoutFrames(Span span, Loop loop, Waiting waiting, String cause, String detail, Stall stall) {
        return new Occurrence(
                loop,
                span.startNanos(),
                span.durationNanos(),
                null,
                null,
                detail,
                cause,
                List.of(),
                null,
                null,
                null,
                null,
                waiting,
                stall,
                null);
    }

    Occurrence doing(String newOperation) {
        return with(newOperation, detail);
    }

    Occurrence with(String newDetail) {
        return with(operation, newDetail);
    }

    private Occurrence with(String newOperation, String newDetail) {
        return new Occurrence(
                loop,
                startNanos,
                durationNanos,
                newOperation,
                category,
                newDetail,
                cause,
                stack,
                culprit,
                blocking,
                owner,
                taskClass,
                waiting,
                stall,
                blame);
    }

    Occurrence blaming(Frame frame, String largestClass, String classes) {
        return new Occurrence(
                loop,
                startNanos,
                durationNanos,
                operation,
                category,
                classes,
                cause,
                stack,
                frame,
                blocking,
                owner,
                largestClass,
                waiting,
                stall,
                blame);
    }
}
