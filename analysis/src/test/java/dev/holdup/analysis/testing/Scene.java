package dev.holdup.analysis.testing;

import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.ObservationsBuilder;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;

/** A recording made up for a test: ten seconds with the agent and the loops that are asked for. Times in ms. */
public final class Scene {
    private static final long MS = 1_000_000;

    private final List<FakeEvent> events = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private double lengthMs = 10_000;

    /** The agent was there and saw a loop of this name, with id and thread 1. */
    public static Scene withLoop(String name) {
        return withAgent().loop(1, name, "loop");
    }

    public static Scene withAgent() {
        Scene scene = new Scene();
        scene.add(FakeEvent.at(0, EventNames.SETTINGS)
                .with(Fields.VERSION, "0.1.0")
                .with(Fields.JDK, "25.0.3+9-LTS")
                .with(Fields.THRESHOLD, MS)
                .with(Fields.STALL_THRESHOLD, -1L));
        scene.add(FakeEvent.at(9_000, EventNames.AGENT_HEALTH)
                .with(Fields.CPU_TIME, 40 * MS)
                .with(Fields.ADVICE_ERRORS, 0L)
                .with(Fields.LOOKS, 5L)
                .with(Fields.APPLIED, "java/lang/VirtualThread"));
        scene.add(FakeEvent.at(0, "jdk.JVMInformation")
                .with("javaArguments", "/opt/shop/netty-http.jar --port 0")
                .with("jvmVersion", "OpenJDK 64-Bit Server VM (25.0.3+9-LTS) for linux")
                .with("pid", 4711L));
        return scene;
    }

    public static Scene withoutAgent() {
        return new Scene();
    }

    public Scene lasting(double ms) {
        lengthMs = ms;
        return this;
    }

    public Scene loop(long id, String name, String role) {
        return add(FakeEvent.at(0, EventNames.EVENT_LOOP)
                .with(Fields.LOOP, id)
                .with(Fields.NAME, name)
                .with(Fields.FRAMEWORK, "Netty 4.2")
                .with(Fields.TRANSPORT, "nio")
                .with(Fields.ROLE, role)
                .with(Fields.THREAD, thread(id, name)));
    }

    public static RecordedThread thread(long id, String name) {
        return new RecordedThread(name, id, 1000 + id, false);
    }

    public Scene add(FakeEvent event) {
        events.add(event);
        return this;
    }

    public Scene loss(String sentence) {
        losses.add(sentence);
        return this;
    }

    /** A call that the agent saw on loop 1, with the agent's frames on top of its stack. */
    public static FakeEvent call(double atMs, double ms, String operation, String category) {
        return callOn(1, atMs, ms, operation, category);
    }

    public static FakeEvent callOn(long loop, double atMs, double ms, String operation, String category) {
        return FakeEvent.at(atMs, EventNames.BLOCKING_CALL)
                .lasting(ms)
                .with(Fields.LOOP, loop)
                .with(Fields.OPERATION, operation)
                .with(Fields.CATEGORY, category)
                .with(Fields.BACKLOG, -1L)
                .with(Fields.VICTIMS, -1L)
                .with(Fields.INFLICTED_DELAY, -1L)
                .stack("dev.holdup.agent.record.Calls.end:12", "java.lang.HoldupDispatcher.end:7");
    }

    public static FakeEvent stall(long id, double atMs, double ms, String cause) {
        return FakeEvent.at(atMs, EventNames.STALL)
                .lasting(ms)
                .with(Fields.ID, id)
                .with(Fields.PHASE, "closed")
                .with(Fields.LOOP, 1L)
                .with(Fields.SCOPE, "run")
                .with(Fields.TASK_CLASS, "sun.nio.ch.SelectionKeyImpl")
                .with(Fields.START, (FakeEvent.nanos(atMs)) / MS)
                .with(Fields.CAUSE, cause);
    }

    public static FakeEvent opened(long id, double atMs) {
        return stall(id, atMs, 0, "").with(Fields.PHASE, "opened");
    }

    /** Frames as the agent writes them, top first. */
    public static FakeEvent sample(long stallId, double atMs, String state, String... frames) {
        return FakeEvent.at(atMs, EventNames.STALL_SAMPLE)
                .with(Fields.STALL_ID, stallId)
                .with(Fields.OFFSET, 25 * MS)
                .with(Fields.THREAD_STATE, state)
                .with(Fields.FRAMES, String.join("\n", frames));
    }

    public static FakeEvent run(double atMs, double ms) {
        return FakeEvent.at(atMs, EventNames.LONG_RUN)
                .lasting(ms)
                .with(Fields.LOOP, 1L)
                .with(Fields.TASK_CLASS, "dev.shop.Task");
    }

    /** A second of a loop with these busy periods. */
    public static FakeEvent second(long loop, double atMs, double idleMs, double... busyMs) {
        Histogram histogram = new Histogram(3);
        Arrays.stream(busyMs).forEach(ms -> histogram.recordValue(Math.round(ms * MS)));
        double busy = Arrays.stream(busyMs).sum();
        return FakeEvent.at(atMs, EventNames.LOOP_STATS)
                .with(Fields.LOOP, loop)
                .with(Fields.ITERATIONS, (long) busyMs.length)
                .with(Fields.TASKS, 10L * busyMs.length)
                .with(Fields.IDLE, Math.round(idleMs * MS))
                .with(Fields.BUSY, Math.round(busy * MS))
                .with(Fields.MAX_BACKLOG, 3L)
                .with(Fields.LAG, encoded(histogram))
                .with(Fields.SERVICE_TIME, encoded(histogram));
    }

    /** A second as {@link #second}, of a loop that tells queue delays; waiting in ms. */
    public static FakeEvent waitingSecond(
            long loop, double atMs, double idleMs, Waited waited, double[] delaysMs, double... busyMs) {
        return second(loop, atMs, idleMs, busyMs)
                .with(Fields.QUEUE_DELAY, encoded(histogram(delaysMs)))
                .with(Fields.WAITED, nanos(waited.ms()))
                .with(Fields.WAKING, nanos(waited.wakingMs()))
                .with(Fields.UNATTRIBUTED, nanos(waited.unattributedMs()))
                .with(Fields.ESTIMATED_DELAY, nanos(waited.estimatedMs()));
    }

    /** In ms. */
    public record Waited(double ms, double wakingMs, double unattributedMs, double estimatedMs) {}

    /** Ten seconds of a class of tasks: queue delays, then lengths of runs. */
    public static FakeEvent tasks(
            long loop, double atMs, String taskClass, double inflictedMs, double[] delaysMs, double... runsMs) {
        return FakeEvent.at(atMs, EventNames.TASK_STATS)
                .with(Fields.LOOP, loop)
                .with(Fields.TASK_CLASS, taskClass)
                .with(Fields.COUNT, (long) runsMs.length)
                .with(Fields.QUEUE_DELAY, encoded(histogram(delaysMs)))
                .with(Fields.SERVICE_TIME, encoded(histogram(runsMs)))
                .with(Fields.WAITED, nanos(Arrays.stream(delaysMs).sum()))
                .with(Fields.INFLICTED_DELAY, nanos(inflictedMs))
                .with(Fields.ESTIMATED_DELAY, 0L)
                .with(
                        Fields.MAX_QUEUE_DELAY,
                        nanos(Arrays.stream(delaysMs).max().orElse(0)))
                .with(Fields.MAX_SERVICE_TIME, nanos(Arrays.stream(runsMs).max().orElse(0)))
                .with(Fields.ABOVE_RANGE, 0L);
    }

    public static FakeEvent waiters(double atMs, double ms, int count, boolean spread) {
        return FakeEvent.at(atMs, EventNames.WAITERS)
                .lasting(ms)
                .with(Fields.LOOP, 1L)
                .with(Fields.COUNT, count)
                .with(Fields.SPREAD, spread);
    }

    /** An event that knows who waited. */
    public static FakeEvent inflicting(FakeEvent event, long victims, double ms) {
        return event.with(Fields.BACKLOG, victims)
                .with(Fields.VICTIMS, victims)
                .with(Fields.INFLICTED_DELAY, nanos(ms));
    }

    private static long nanos(double ms) {
        return Math.round(ms * MS);
    }

    /** As events carry it. */
    static String distribution(double... ms) {
        return encoded(histogram(ms));
    }

    private static Histogram histogram(double... ms) {
        Histogram histogram = new Histogram(64, 600_000_000_000L, 2);
        Arrays.stream(ms).forEach(one -> histogram.recordValue(nanos(one)));
        return histogram;
    }

    private static String encoded(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }

    public Observations observe() {
        ObservationsBuilder builder = new ObservationsBuilder();
        events.forEach(builder);
        return builder.build(List.of("recording.jfr"), FakeEvent.EPOCH_NANOS, FakeEvent.nanos(lengthMs), losses);
    }
}
