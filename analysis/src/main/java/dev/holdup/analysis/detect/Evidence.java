package dev.holdup.analysis.detect;

import dev.holdup.analysis.model.Allowance;
import dev.holdup.analysis.model.Blame;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.CpuSample;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.model.PerLoop;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.SpanIndex;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.model.StallSample;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Observations with each stall given to what explains it, so that no cause is counted twice. */
public final class Evidence {
    private final Observations observations;
    private final Intervals pauses;
    private final SpanIndex<Pause> stops;
    private final List<Stall> stalls;
    private final List<BlockingCall> calls;
    private final Allowances allowances;
    /** Those that a rule decides about, permitted or not. */
    private final Map<BlockingCall, Allowance> ruled = new IdentityHashMap<>();

    private final Map<BlockingCall, Stall> stallOfCall = new IdentityHashMap<>();
    private final List<Stall> unexplained = new ArrayList<>();
    private final PerLoop<BlockingCall> allCallsOfLoop;
    private final PerLoop<BlockingCall> callsOfLoop;
    private final PerLoop<BlockingCall> allowedOfLoop;
    private final PerLoop<Stall> stallsOfLoop;
    private final PerLoop<Blame> blamesOfLoop;
    private final PerLoop<CpuSample> cpuSamplesOfLoop;

    public Evidence(Observations observations) {
        this.observations = observations;
        this.pauses = new Intervals(observations.pauses());
        this.stops = new SpanIndex<>(observations.pauses());
        this.blamesOfLoop = new PerLoop<>(observations.blames(), Blame::loop);
        this.cpuSamplesOfLoop = new PerLoop<>(observations.cpuSamples(), CpuSample::loop);
        PerLoop<BlockingCall> locks = new PerLoop<>(
                observations.calls().stream().filter(this::forALock).toList(), BlockingCall::loop);
        this.allCallsOfLoop = new PerLoop<>(observations.calls(), BlockingCall::loop);
        this.stalls = observations.stalls().stream()
                .map(stall ->
                        Diagnosis.of(stall, pauses, stopped(stall), new Intervals(locks.meeting(stall.loop(), stall))))
                .toList();
        this.stallsOfLoop = new PerLoop<>(stalls, Stall::loop);
        this.allowances = new Allowances(observations.allowances());
        List<BlockingCall> held =
                observations.calls().stream().filter(this::heldByItself).toList();
        this.calls = held.stream().filter(call -> !isAllowed(call)).toList();
        this.allowedOfLoop = new PerLoop<>(held.stream().filter(this::isAllowed).toList(), BlockingCall::loop);
        this.callsOfLoop = new PerLoop<>(calls, BlockingCall::loop);
        stalls.forEach(this::explain);
    }

    public Observations observations() {
        return observations;
    }

    /** All stalls, each with its cause decided. */
    public List<Stall> stalls() {
        return stalls;
    }

    public Intervals pauses() {
        return pauses;
    }

    List<BlockingCall> calls() {
        return calls;
    }

    /** The rule that decides about each call that has one. */
    public Map<BlockingCall, Allowance> ruled() {
        return ruled;
    }

    /** The stall that this call made, or null. */
    Stall stallOf(BlockingCall call) {
        return stallOfCall.get(call);
    }

    /** Stalls of that kind which no call explains. */
    List<Stall> unexplained(Kind kind) {
        return unexplained.stream().filter(stall -> StallKind.of(stall) == kind).toList();
    }

    /** Whom the loop was seen waiting for in that time, with the longest chain, and of equals the latest; or null. */
    Blame blame(Loop loop, Span span) {
        return blamesOfLoop.meeting(loop, span).stream()
                .max(Comparator.comparingInt((Blame blame) -> blame.edges().size())
                        .thenComparingLong(Blame::startNanos))
                .orElse(null);
    }

    /** What the JVM stood still for most of that time, in its own words; or null. */
    public String stoppedFor(Span span) {
        return stops.meeting(span).stream()
                .filter(stop -> stop.what() != null)
                .max(Comparator.comparingLong((Pause stop) -> stop.overlap(span))
                        .thenComparingLong(Pause::durationNanos))
                .map(Pause::what)
                .orElse(null);
    }

    /** The JVM's own stacks of the loop while it stood. */
    List<CpuSample> cpuSamples(Stall stall) {
        return cpuSamplesOfLoop.meeting(stall.loop(), stall);
    }

    /** Runs that no stall and no call accounts for. */
    List<LongRun> unclaimedRuns() {
        return observations.longRuns().stream()
                .filter(run -> stallsOfLoop.meeting(run.loop(), run).isEmpty() && !explainedByCalls(run, run.loop()))
                .toList();
    }

    /** Whether a call is in no finding, as a pause or the host made the most of its length. */
    public boolean isStretched(BlockingCall call) {
        return !ofTheAgentOrAPoll(call) && !heldByItself(call);
    }

    // What the agent itself loads or waits for on a loop's thread is no fault of the application, nor is the moment in
    // which whoever wakes the loop's selector up holds that selector's lock.
    private static boolean ofTheAgentOrAPoll(BlockingCall call) {
        return call.joined() && (Stacks.has(call.stack(), Origin.AGENT) || Stacks.polls(call.stack()));
    }

    // A write of 0.1 ms that a pause stretched to 30 ms is the pause's doing.
    private boolean heldByItself(BlockingCall call) {
        if (ofTheAgentOrAPoll(call)) {
            return false;
        }
        boolean asked = Categories.GC.equals(call.category());
        long paused = asked ? 0 : pauses.within(call);
        long starved = starvedWithin(call);
        long own = call.durationNanos() - paused - starved;
        return paused + starved == 0 || own >= threshold() && own >= starved;
    }

    /** Of a stall that the host made nobody knows when it was; the call may have been all of it. */
    private long starvedWithin(BlockingCall call) {
        return stallsOfLoop.meeting(call.loop(), call).stream()
                .filter(stall -> Causes.HOST_STARVED.equals(stall.cause()))
                .mapToLong(stall -> Math.min(call.overlap(stall), stall.shares().deniedNanos()))
                .sum();
    }

    private Intervals stopped(Stall stall) {
        List<Span> spans = new ArrayList<>(allCallsOfLoop.meeting(stall.loop(), stall));
        spans.addAll(stops.meeting(stall));
        return new Intervals(spans);
    }

    private boolean forALock(BlockingCall call) {
        return Categories.MONITOR.equals(call.category()) || call.owner() != null || blame(call.loop(), call) != null;
    }

    private long threshold() {
        long set =
                observations.settings() == null ? -1 : observations.settings().thresholdNanos();
        return set > 0 ? set : 1_000_000;
    }

    private void explain(Stall stall) {
        if (explainedByRuns(stall)) {
            return;
        }
        if (!nobodysFault(stall) && (explainedByCalls(stall, stall.loop()) || waitedInCalls(stall))) {
            callsOfLoop.meeting(stall.loop(), stall).forEach(call -> stallOfCall.putIfAbsent(call, stall));
        } else if (!isAllowed(stall)) {
            unexplained.add(stall);
        }
    }

    /** A collection that code asked for is that code's. */
    private boolean nobodysFault(Stall stall) {
        boolean asked = callsOfLoop.meeting(stall.loop(), stall).stream()
                .anyMatch(call -> Categories.GC.equals(call.category()));
        return Causes.HOST_STARVED.equals(stall.cause()) || Causes.GC_SAFEPOINT.equals(stall.cause()) && !asked;
    }

    // The watchdog opens an iteration that grows long before it can know that one run makes most of it.
    private boolean explainedByRuns(Stall stall) {
        if (!stall.iteration()) {
            return false;
        }
        List<Stall> runs = stallsOfLoop.meeting(stall.loop(), stall).stream()
                .filter(other -> !other.iteration())
                .toList();
        return stall.durationNanos() > 0 && 2 * new Intervals(runs).within(stall) >= stall.durationNanos();
    }

    private boolean isAllowed(BlockingCall call) {
        Allowance rule = allowances.of(call.stack());
        if (rule != null) {
            ruled.put(call, rule);
        }
        return rule != null && call.durationNanos() <= rule.budgetNanos();
    }

    /** It waited, and no other call explains it: in calls that are allowed, or by its stacks under a frame that is. */
    private boolean isAllowed(Stall stall) {
        if (nobodysFault(stall) || Causes.ON_CPU.equals(stall.cause())) {
            return false;
        }
        return mostly(allowedOfLoop, stall, stall.loop())
                || allowances.permits(Samples.of(stall).stack(), stall.durationNanos());
    }

    private boolean explainedByCalls(Span span, Loop loop) {
        return mostly(callsOfLoop, span, loop);
    }

    // On a busy host a stall may be much longer than the call in it, and is not to be counted beside it.
    private boolean waitedInCalls(Stall stall) {
        Kind kind = StallKind.of(stall);
        return (kind == Kind.BLOCKING_CALL || kind == Kind.MONITOR_CONTENTION)
                && !stall.samples().isEmpty()
                && stall.samples().stream().allMatch(sample -> isInCall(stall, sample));
    }

    private boolean isInCall(Stall stall, StallSample sample) {
        Pause instant = new Pause(stall.startNanos() + sample.offsetNanos(), 1);
        return !callsOfLoop.meeting(stall.loop(), instant).isEmpty();
    }

    private static boolean mostly(PerLoop<BlockingCall> calls, Span span, Loop loop) {
        Intervals held = new Intervals(calls.meeting(loop, span));
        return span.durationNanos() > 0 && 2 * held.within(span) >= span.durationNanos();
    }
}
