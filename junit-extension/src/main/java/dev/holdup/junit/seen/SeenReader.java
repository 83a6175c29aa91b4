package dev.holdup.junit.seen;

import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.LoopStats;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.ObservationsBuilder;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.analysis.recording.RecordingReader;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what this JVM has recorded since a test began, and takes from it what is the test's. */
public final class SeenReader {
    private static final long SECOND = 1_000_000_000L;

    private TestRun run;
    private final List<TestRun> runs = new ArrayList<>();
    private final ObservationsBuilder builder = new ObservationsBuilder();
    private final ThreadStarts starts = new ThreadStarts();
    private final Map<Long, Long> threadByLoop = new HashMap<>();
    private final List<Pin> pins = new ArrayList<>();
    private Observations all;

    SeenReader(TestRun run) {
        this.run = run;
        runs.add(run);
        runs.addAll(run.peers());
    }

    /** Has the JVM record what tells tests apart; before the first of them. */
    public static void prepare() {
        JvmRecording.start();
    }

    /** @param run that has just ended; its loops are given a moment to come round */
    public static Seen read(TestRun run) throws IOException {
        Set<Long> busy = Loops.busy();
        SeenReader reader = new SeenReader(run);
        reader.read();
        List<Long> unfinished =
                reader.threadsOfLoops().stream().filter(busy::contains).toList();
        if (!unfinished.isEmpty()) {
            Loops.comeRound(unfinished);
            reader = new SeenReader(run);
            reader.read();
        }
        return reader.seen();
    }

    private void read() throws IOException {
        Path file = Files.createTempFile("holdup-junit-", ".jfr");
        try {
            build(JvmRecording.copyTo(file, earliest()) ? losses(file) : List.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void build(List<String> losses) {
        all = builder.build(List.of(), 0, 0, losses);
    }

    /** What may be the test's. */
    Seen seen() {
        Observations own = all.within(run.startNanos(), run.endNanos(), this::mayBeOurs);
        boolean shared = own.loops().stream().anyMatch(loop -> owner(loop) == null);
        List<String> others = shared
                ? run.peers().stream().map(TestRun::name).distinct().sorted().toList()
                : List.of();
        List<Pin> pinned = pins.stream()
                .filter(pin -> pin.startNanos() >= run.startNanos() && pin.startNanos() <= run.endNanos())
                .toList();
        Observations around = all.within(underWaySince(), run.endNanos(), this::mayBeOurs);
        return new Seen(run, own, around, ReportBuilder.build(own), pinned, starvedShare(), others);
    }

    /** When the runs began in which the test began; its own start where there are none. */
    private long underWaySince() {
        return Stream.of(all.stalls(), all.longRuns())
                .flatMap(List::stream)
                .filter(span -> span.startNanos() < run.startNanos() && span.overlap(run) > 0)
                .mapToLong(Span::startNanos)
                .min()
                .orElse(run.startNanos());
    }

    private List<Long> threadsOfLoops() {
        return all.loops().stream()
                .filter(loop -> !loop.worker() && mayBeOurs(loop))
                .map(loop -> threadByLoop.get(loop.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Instant earliest() {
        long nanos = runs.stream().mapToLong(TestRun::setUpNanos).min().orElseThrow();
        return Instant.ofEpochSecond(nanos / SECOND, nanos % SECOND);
    }

    private List<String> losses(Path file) throws IOException {
        Set<String> wanted = new HashSet<>(ObservationsBuilder.types());
        wanted.add(ThreadStarts.EVENT);
        wanted.add(TestEvent.NAME);
        wanted.add(Pin.EVENT);
        return RecordingReader.read(file, wanted, this::accept).losses();
    }

    void accept(RecordedEvent event) {
        switch (event.type()) {
            case ThreadStarts.EVENT -> starts.add(event);
            case TestEvent.NAME -> {
                if (event.number(TestEvent.ID, -1) == run.id()) {
                    run = run.at(event.startNanos(), event.durationNanos());
                    runs.set(0, run);
                }
            }
            default -> {
                builder.accept(event);
                if (event.type().equals(Pin.EVENT)) {
                    pins.add(Pin.of(event));
                }
                RecordedThread thread = event.threadValue(Fields.THREAD);
                if (event.type().equals(EventNames.EVENT_LOOP) && thread != null) {
                    threadByLoop.put(event.number(Fields.LOOP, -1), thread.javaId());
                }
            }
        }
    }

    private boolean mayBeOurs(Loop loop) {
        TestRun owner = owner(loop);
        return owner == null || owner.equals(run) || owner.overlap(run) == 0;
    }

    private TestRun owner(Loop loop) {
        Long thread = threadByLoop.get(loop.id());
        return thread == null ? null : starts.owner(thread, runs);
    }

    /** Of the seconds that touch the test: those within it alone may be none. */
    private double starvedShare() {
        Map<Loop, long[]> deniedAndAll = new HashMap<>();
        for (LoopStats second : all.stats()) {
            long length = Math.max(0, second.idleNanos()) + Math.max(0, second.busyNanos());
            if (second.atNanos() >= run.startNanos() && second.atNanos() - length <= run.endNanos()) {
                long[] sums = deniedAndAll.computeIfAbsent(second.loop(), loop -> new long[2]);
                sums[0] += Math.max(0, second.runQueueNanos());
                sums[1] += length;
            }
        }
        return deniedAndAll.values().stream()
                .mapToDouble(sums -> sums[1] == 0 ? 0 : Math.min(1, (double) sums[0] / sums[1]))
                .max()
                .orElse(0);
    }
}
