package dev.holdup.it;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordingReader;
import dev.holdup.analysis.stats.Histograms;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the loops of a recording counted, as their events say it. Units: ns. */
final class LoopAccounts {
    /** {@code holdup.LoopStats} of one second. */
    record Second(long loop, long startNanos, long iterations, long waking, long unattributed, String lag) {}

    /** The books of one loop: what waited, and whom it is charged to. */
    record Balance(long waited, long inflicted, long waking, long unattributed) {
        double error() {
            return Math.abs((double) waited - inflicted - waking - unattributed) / waited;
        }

        double unattributedShare() {
            return (double) unattributed / waited;
        }
    }

    private record Key(long loop, String taskClass) {}

    private static final int MANY = 1_000;

    final Map<Long, String> names = new HashMap<>();
    final List<Second> seconds = new ArrayList<>();
    /** How many of what kind were left out. */
    final Map<String, Long> dropped = new TreeMap<>();

    private final Map<Key, List<RowValues>> rows = new LinkedHashMap<>();

    private record RowValues(long count, String queueDelay, long waited, long inflicted, long estimated) {}

    static LoopAccounts of(Path recording) throws IOException {
        LoopAccounts accounts = new LoopAccounts();
        RecordingReader.read(
                recording,
                Set.of(EventNames.EVENT_LOOP, EventNames.LOOP_STATS, EventNames.TASK_STATS, EventNames.DROPPED),
                accounts::add);
        return accounts;
    }

    List<TaskAccount> tasks() {
        return rows.entrySet().stream()
                .map(row -> sum(row.getKey(), row.getValue()))
                .toList();
    }

    List<TaskAccount> tasks(String taskClass) {
        return tasks().stream()
                .filter(task -> task.taskClass().equals(taskClass))
                .toList();
    }

    /** Those with enough tasks for shares of them to mean something. */
    List<Long> busyLoops() {
        return names.keySet().stream()
                .filter(loop -> seconds.stream().anyMatch(second -> second.loop() == loop))
                .filter(loop -> tasks().stream()
                                .filter(task -> task.loop() == loop)
                                .mapToLong(TaskAccount::count)
                                .sum()
                        > MANY)
                .toList();
    }

    Balance balance(long loop) {
        List<TaskAccount> own =
                tasks().stream().filter(task -> task.loop() == loop).toList();
        List<Second> time =
                seconds.stream().filter(second -> second.loop() == loop).toList();
        return new Balance(
                own.stream().mapToLong(TaskAccount::waited).sum(),
                own.stream().mapToLong(TaskAccount::inflicted).sum(),
                time.stream().mapToLong(Second::waking).sum(),
                time.stream().mapToLong(Second::unattributed).sum());
    }

    private void add(RecordedEvent event) {
        long loop = event.number(Fields.LOOP, -1);
        switch (event.type()) {
            case EventNames.EVENT_LOOP -> names.put(loop, event.text(Fields.NAME));
            case EventNames.DROPPED -> dropped.merge(event.text(Fields.WHAT), event.number(Fields.COUNT, 0), Long::sum);
            case EventNames.LOOP_STATS ->
                seconds.add(new Second(
                        loop,
                        event.startNanos(),
                        event.number(Fields.ITERATIONS, 0),
                        event.number(Fields.WAKING, 0),
                        event.number(Fields.UNATTRIBUTED, 0),
                        event.text(Fields.LAG)));
            default ->
                rows.computeIfAbsent(new Key(loop, event.text(Fields.TASK_CLASS)), key -> new ArrayList<>())
                        .add(new RowValues(
                                event.number(Fields.COUNT, 0),
                                event.text(Fields.QUEUE_DELAY),
                                event.number(Fields.WAITED, 0),
                                event.number(Fields.INFLICTED_DELAY, 0),
                                event.number(Fields.ESTIMATED_DELAY, 0)));
        }
    }

    private static TaskAccount sum(Key key, Collection<RowValues> values) {
        return new TaskAccount(
                key.loop(),
                key.taskClass(),
                values.stream().mapToLong(RowValues::count).sum(),
                Histograms.sum(values.stream().map(RowValues::queueDelay).toList()),
                values.stream().mapToLong(RowValues::waited).sum(),
                values.stream().mapToLong(RowValues::inflicted).sum(),
                values.stream().mapToLong(RowValues::estimated).sum());
    }
}
