package dev.holdup.analysis.render.dashboard;

import dev.holdup.analysis.detect.Carriers;
import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.CarrierHold;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.Waiters;
import dev.holdup.analysis.model.Waiting;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.analysis.stats.Inflicted;
import java.util.List;

/** What was observed as slices. */
final class Slices {
    private final FindingsAt findings;
    private final Inflicted later;

    Slices(FindingsAt findings, Observations seen) {
        this.findings = findings;
        later = new Inflicted(seen.waiters());
    }

    /** @param what the JVM stood still for, null where unknown */
    static Slice of(Pause pause, String what) {
        String label = what == null ? "pause" : what;
        return new Slice(
                pause.startNanos(), pause.durationNanos(), label, State.GC, -1, List.of(), null, null, -1, -1, 0);
    }

    static Slice of(Waiters late) {
        double waited = late.spread() ? late.durationNanos() / 2.0 : late.durationNanos();
        return new Slice(
                late.startNanos(),
                late.durationNanos(),
                late.spread() ? "ready keys, estimated" : "tasks",
                State.WAITING,
                -1,
                List.of(),
                null,
                null,
                late.count(),
                late.count() * waited,
                0);
    }

    Slice of(LongRun run) {
        return held(run.loop(), run, task(run.taskClass(), "run"), State.RUNNING, List.of(), null, null, run.waiting());
    }

    Slice of(BlockingCall call) {
        String label = call.operation() == null ? "call" : call.operation();
        return held(
                call.loop(),
                call,
                label,
                State.of(call),
                call.stack(),
                empty(call.detail()),
                call.owner(),
                call.waiting());
    }

    Slice of(Stall stall) {
        List<Frame> stack =
                stall.samples().isEmpty() ? List.of() : stall.samples().get(0).stack();
        String detail = empty(stall.classes());
        return held(
                stall.loop(),
                stall,
                culprit(stack, task(stall.taskClass(), "stall")),
                State.of(stall.cause()),
                stack,
                detail == null ? stall.cause() : detail,
                stall.owner(),
                stall.waiting());
    }

    /** A virtual thread that kept its carrier. */
    Slice of(CarrierHold hold) {
        String name = Carriers.name(hold);
        List<Frame> stack = hold.stacks().isEmpty() ? List.of() : hold.stacks().get(0);
        return new Slice(
                hold.startNanos(),
                hold.durationNanos(),
                culprit(stack, name),
                hold.pinned() ? State.BLOCKED : State.CPU,
                findings.position(name, hold),
                stack,
                empty(hold.reason()),
                empty(hold.thread()),
                hold.waiting().victims(),
                hold.waiting().inflictedNanos(),
                0);
    }

    /** The time that the sample stands for. */
    Slice of(SampledStack sample, String loop, FlameGraph graph, int leaf) {
        long weight = sample.sample().weightNanos();
        boolean blind = sample.weights().blind() > 0;
        Span span = new Pause(sample.sample().timeNanos(), weight);
        return new Slice(
                span.startNanos(),
                weight,
                graph.method(sample.culprit()).place(),
                sample.weights().blocked() > 0 ? State.BLOCKED : State.RUNNING,
                findings.position(loop, span),
                sample.sample().frames(),
                sample.sample().threadState(),
                null,
                sample.sample().backlog(),
                blind ? -1 : sample.weights().of(Weight.HARM),
                leaf);
    }

    private Slice held(
            Loop loop,
            Span span,
            String label,
            State state,
            List<Frame> stack,
            String detail,
            String owner,
            Waiting waiting) {
        Inflicted.Amount added = later.during(loop, span);
        boolean known = waiting.known() || added.nanos() > 0;
        return new Slice(
                span.startNanos(),
                span.durationNanos(),
                label,
                state,
                findings.position(loop.name(), span),
                stack,
                detail,
                owner,
                known ? Math.max(0, waiting.victims()) + added.victims() : waiting.victims(),
                known ? Math.max(0, waiting.inflictedNanos()) + added.nanos() : -1,
                0);
    }

    private static String culprit(List<Frame> stack, String otherwise) {
        Frame culprit = stack.isEmpty() ? null : Stacks.culprit(Stacks.withoutAgent(stack));
        return culprit == null ? otherwise : Names.place(culprit.className(), culprit.method());
    }

    private static String task(String className, String unknown) {
        if (className == null) {
            return unknown;
        }
        return className.equals(Names.READY_KEY) ? "(ready keys)" : Names.simple(className);
    }

    private static String empty(String text) {
        return "".equals(text) ? null : text;
    }
}
