package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.attach.Attached;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** JVMs that the agent was attached to, by their number of classes. */
final class EntryTable {
    static final double MOST_CPU_SECONDS = 1;
    static final double MOST_PAUSE_MS = 50;

    private EntryTable() {}

    static String text(List<Attached> attaches) {
        StringBuilder text = new StringBuilder("""

                ## By attaching

                To an idle JVM with so many classes. *Answer* is the time until the agent says that it is at work, \
                CPU that of the whole JVM until then, its compiler's too. *Late tick* is the longest delay of a thread that wakes each \
                millisecond, in two seconds from the order to attach; *safepoint* the JVM's longest stop, by its \
                own log, in that time. *Calm* are the same figures of the two seconds before: what is not more \
                than they are is the machine's doing. The bars are for up to 10,000 classes.

                | classes | JDK | rounds | answer, s | CPU, s | ≤ %.0f s | late tick, ms | calm | safepoint, ms | calm \
                | ≤ %.0f ms | classes woven |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(MOST_CPU_SECONDS, MOST_PAUSE_MS));
        Map<String, List<Attached>> rows = attaches.stream()
                .collect(Collectors.groupingBy(
                        one -> String.format("%5d | %s", Math.round(one.classes() / 1e3) * 1000, one.jdk()),
                        TreeMap::new,
                        Collectors.toList()));
        rows.forEach((name, all) -> text.append(row(name, all)));
        return text.toString();
    }

    private static String row(String name, List<Attached> all) {
        Spread cpu = of(all, Attached::cpuSeconds);
        Spread safepoint = of(all, Attached::safepointMs);
        boolean barred = all.get(0).classes() < 20_000;
        return "| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %.0f |\n"
                .formatted(
                        name.strip(),
                        all.size(),
                        Text.hundredths(of(all, Attached::answerSeconds)),
                        Text.hundredths(cpu),
                        barred ? Text.kept(cpu, MOST_CPU_SECONDS) : "",
                        Text.plain(of(all, Attached::tickMs)),
                        Text.plain(of(all, Attached::calmTickMs)),
                        Text.plain(safepoint),
                        Text.plain(of(all, Attached::calmSafepointMs)),
                        barred ? Text.kept(safepoint, MOST_PAUSE_MS) : "",
                        of(all, Attached::woven).median());
    }

    private static Spread of(List<Attached> all, ToDoubleFunction<Attached> figure) {
        return Spread.of(all.stream().mapToDouble(figure).boxed().toList());
    }
}
