package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedFrame;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Collects events in any order and turns them into {@link Observations}. Events on threads that were no loop at the
 * time are left out. Not thread-safe.
 */
public final class ObservationsBuilder implements Consumer<RecordedEvent> {
    private static final long DEFAULT_THRESHOLD = 1_000_000;

    private static final Map<String, BiConsumer<ObservationsBuilder, RecordedEvent>> DECODERS = Map.ofEntries(
            Map.entry(EventNames.EVENT_LOOP, (to, event) -> to.loops.add(event)),
            Map.entry(EventNames.BLOCKING_CALL, ObservationsBuilder::blockingCall),
            Map.entry(EventNames.LONG_RUN, ObservationsBuilder::longRun),
            Map.entry(EventNames.STALL, (to, event) -> to.stalls.add(event)),
            Map.entry(EventNames.STALL_SAMPLE, (to, event) -> to.stalls.addSample(event)),
            Map.entry(EventNames.LOOP_STATS, ObservationsBuilder::loopStats),
            Map.entry(EventNames.TASK_STATS, ObservationsBuilder::taskStats),
            Map.entry(EventNames.WAITERS, ObservationsBuilder::waiters),
            Map.entry(EventNames.LOOP_SAMPLE, (to, event) -> to.samples.add(event)),
            Map.entry(EventNames.CONTROL, ObservationsBuilder::control),
            Map.entry(EventNames.DEADLOCK, (to, event) -> to.waits.deadlock(event)),
            Map.entry(EventNames.WAIT_EDGE, (to, event) -> to.waits.edge(event)),
            Map.entry(EventNames.WAIT_LINT, (to, event) -> to.waits.lint(event)),
            Map.entry(EventNames.STACK, (to, event) -> to.writtenStacks.add(event)),
            Map.entry(EventNames.BLAME_EDGE, (to, event) -> to.blames.add(event)),
            Map.entry(EventNames.PINNED, (to, event) -> to.virtualThreads.holds.add(event)),
            Map.entry(EventNames.CARRIER_HOG, (to, event) -> to.virtualThreads.holds.add(event)),
            Map.entry(EventNames.VIRTUAL_THREAD_STATS, (to, event) -> to.virtualThreads.second(event)),
            Map.entry(EventNames.VIRTUAL_THREAD_KIND, (to, event) -> to.virtualThreads.kind(event)),
            Map.entry(
                    CarrierHolds.JDK_PINNED,
                    (to, event) -> to.virtualThreads.holds.addOfTheJdk(event, to.stack(event))),
            Map.entry(EventNames.DROPPED, (to, event) -> to.dropped.add(Dropped.of(event))),
            Map.entry(
                    EventNames.AGENT_HEALTH,
                    (to, event) -> to.health = AgentHealth.of(event).orLater(to.health)),
            Map.entry(EventNames.SETTINGS, (to, event) -> to.settings = Settings.of(event)),
            Map.entry(EventNames.ALLOWANCE, (to, event) -> to.allowances.add(Allowance.of(event))),
            Map.entry(JdkCalls.MONITOR_ENTER, ObservationsBuilder::jdkCall),
            Map.entry(JdkCalls.SLEEP, ObservationsBuilder::jdkCall),
            Map.entry(JdkCalls.MONITOR_WAIT, ObservationsBuilder::jdkCall),
            Map.entry(JdkCalls.CLASS_LOAD, ObservationsBuilder::jdkCall),
            Map.entry(JdkCalls.SYSTEM_GC, ObservationsBuilder::jdkCall),
            Map.entry("jdk.ExecutionSample", ObservationsBuilder::cpuSample),
            Map.entry("jdk.CPUTimeSample", ObservationsBuilder::cpuSample),
            Map.entry(VmStops.GC_PAUSE, ObservationsBuilder::pause),
            Map.entry(VmStops.SAFEPOINT, ObservationsBuilder::pause),
            Map.entry(VmStops.OPERATION, ObservationsBuilder::pause),
            Map.entry("jdk.JVMInformation", (to, event) -> to.jvm = Jvm.of(event)));

    private final EventLoops loops = new EventLoops();
    private final Stalls stalls = new Stalls();
    // Loops can be told only when all have been seen, so these wait for them.
    private final List<Function<EventLoops, BlockingCall>> calls = new ArrayList<>();
    private final List<Function<EventLoops, BlockingCall>> jdkCalls = new ArrayList<>();
    private final List<Function<EventLoops, LongRun>> longRuns = new ArrayList<>();
    private final List<Function<EventLoops, LoopStats>> stats = new ArrayList<>();
    private final List<Function<EventLoops, TaskStats>> tasks = new ArrayList<>();
    private final List<Function<EventLoops, Waiters>> waiters = new ArrayList<>();
    private final List<Function<EventLoops, CpuSample>> cpuSamples = new ArrayList<>();
    private final LoopSamples samples = new LoopSamples();
    private final Waits waits = new Waits();
    private final WrittenStacks writtenStacks = new WrittenStacks();
    private final Blames blames = new Blames();
    private final VirtualThreadEvents virtualThreads = new VirtualThreadEvents();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Function<EventLoops, BlockingCall>> callsOnScratchLoops = new ArrayList<>();
    /** Written anew in each chunk. */
    private final Set<Allowance> allowances = new LinkedHashSet<>();

    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<String, Long> seen = new TreeMap<>();
    private final Map<List<RecordedFrame>, List<Frame>> stacks = new HashMap<>();
    private Jvm jvm = new Jvm(null, null, -1);
    private Settings settings;
    private AgentHealth health;
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;

    /** Names of the events that are worth reading. */
    public static Set<String> types() {
        return DECODERS.keySet();
    }

    @Override
    public void accept(RecordedEvent event) {
        BiConsumer<ObservationsBuilder, RecordedEvent> decoder = DECODERS.get(event.type());
        if (decoder != null) {
            if (!Loop.CONTROL.equals(Texts.of(event, Fields.ROLE))) {
                seen.merge(event.type(), 1L, Long::sum);
            }
            firstNanos = Math.min(firstNanos, event.startNanos());
            lastNanos = Math.max(lastNanos, event.startNanos() + event.durationNanos());
            decoder.accept(this, event);
        }
    }

    /**
     * @param startNanos of the recording, 0 where unknown; the window grows to hold every event
     * @param losses sentences: what could not be read
     */
    public Observations build(List<String> files, long startNanos, long endNanos, List<String> losses) {
        boolean empty = firstNanos == Long.MAX_VALUE;
        long start = startNanos > 0 ? startNanos : empty ? 0 : firstNanos;
        long end = Math.max(Math.max(endNanos, start), empty ? start : lastNanos);
        long threshold =
                settings == null || settings.thresholdNanos() < 0 ? DEFAULT_THRESHOLD : settings.thresholdNanos();
        List<LongRun> runs = resolve(longRuns);
        List<Stall> stood = stalls.build(loops, end);
        List<BlockingCall> joined = JoinedCalls.join(resolve(calls), resolve(jdkCalls), runs, stood, threshold);
        List<LoopStats> seconds = resolve(stats);
        List<BlockingCall> planted = resolve(callsOnScratchLoops);
        return new Observations(
                List.copyOf(files),
                start,
                end - start,
                jvm,
                settings,
                health,
                loops.all(),
                joined,
                runs,
                stood,
                seconds,
                resolve(tasks),
                resolve(waiters),
                samples.build(loops, writtenStacks),
                resolve(cpuSamples),
                blames.build(loops, writtenStacks),
                List.copyOf(pauses),
                virtualThreads.build(end),
                waits.deadlocks(),
                waits.lints(),
                List.copyOf(dropped),
                controls.stream().map(control -> control.among(planted)).toList(),
                List.copyOf(allowances),
                List.copyOf(losses),
                Map.copyOf(seen));
    }

    private <T> List<T> resolve(List<Function<EventLoops, T>> pending) {
        return pending.stream()
                .map(event -> event.apply(loops))
                .filter(Objects::nonNull)
                .toList();
    }

    private void blockingCall(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        BlockingCall call = BlockingCall.of(event, stack(event));
        calls.add(known -> known.on(loop, call.startNanos(), call::on));
        callsOnScratchLoops.add(known -> known.isControl(loop, call.startNanos()) ? call : null);
    }

    private void jdkCall(RecordedEvent event) {
        RecordedThread thread = event.thread();
        BlockingCall call = JdkCalls.decode(event, null, stack(event));
        jdkCalls.add(known -> {
            Loop loop = known.onThread(thread, call.startNanos());
            return loop == null || loop.control() ? null : call.on(loop);
        });
    }

    private void longRun(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        long start = event.startNanos();
        long length = event.durationNanos();
        String task = Texts.of(event, Fields.TASK_CLASS);
        Waiting waiting = Waiting.of(event);
        longRuns.add(known -> known.on(loop, start, on -> new LongRun(on, start, length, task, waiting)));
    }

    private void loopStats(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        LoopStats second = LoopStats.of(event);
        stats.add(known -> known.on(loop, second.atNanos(), second::on));
    }

    private void taskStats(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        TaskStats interval = TaskStats.of(event);
        tasks.add(known -> known.on(loop, interval.atNanos(), interval::on));
    }

    private void waiters(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        long start = event.startNanos();
        long length = event.durationNanos();
        long count = event.number(Fields.COUNT, 0);
        boolean spread = Texts.flag(event, Fields.SPREAD);
        waiters.add(loops -> loops.on(loop, start, on -> new Waiters(on, start, length, count, spread)));
    }

    private void control(RecordedEvent event) {
        if (event.durationNanos() > 0) {
            controls.add(Control.of(event));
        }
    }

    private void pause(RecordedEvent event) {
        VmStops.decode(event).ifPresent(pauses::add);
    }

    private void cpuSample(RecordedEvent event) {
        RecordedThread sampled = event.threadValue("sampledThread");
        RecordedThread thread = sampled != null ? sampled : event.threadValue("eventThread");
        if (event.stack().isEmpty()) {
            return;
        }
        long at = event.startNanos();
        List<Frame> stack = stack(event);
        cpuSamples.add(known -> {
            Loop loop = known.onThread(thread, at);
            return loop == null ? null : new CpuSample(loop, at, stack);
        });
    }

    private List<Frame> stack(RecordedEvent event) {
        return stacks.computeIfAbsent(
                event.stack(), frames -> frames.stream().map(Frame::of).toList());
    }
}
