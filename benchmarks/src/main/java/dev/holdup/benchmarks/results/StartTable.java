package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.attach.Started;
import dev.holdup.benchmarks.attach.With;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Programs that were started without anything, with a recording, and with the agent, one after the other. */
final class StartTable {
    static final double MOST_MS = 400;
    static final double MOST_MB = 40;
    private static final int VARIANTS = With.values().length;

    private StartTable() {}

    /** @param starts in the order in which they were measured: all variants of a program, then of the next */
    static String text(List<Started> starts) {
        Map<String, List<Map<With, Started>>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < starts.size(); i += VARIANTS) {
            Map<With, Started> round = new EnumMap<>(With.class);
            starts.subList(i, i + VARIANTS).forEach(one -> round.put(one.with(), one));
            Started first = starts.get(i);
            rounds.computeIfAbsent(first.program() + " | " + first.jdk(), key -> new ArrayList<>())
                    .add(round);
        }
        StringBuilder text = new StringBuilder("""

                ## By `-javaagent`

                From the start of the process until it says that it is ready, and its resident memory two seconds \
                later; in each round without anything, with a recording of JFR's own in which no event is on (*JFR*), \
                and with the agent, in random order. What is added is counted against the same round's start without. \
                *nothing* is a program that does nothing; *netty-http* the sample shop, until it listens.

                | program | JDK | rounds | ready without, ms | JFR adds | agent adds | ≤ %.0f ms | CPU, ms: JFR adds | \
                agent adds | RSS without, MB | JFR adds | agent adds | ≤ %.0f MB |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """.formatted(MOST_MS, MOST_MB));
        rounds.forEach((name, all) -> text.append(row(name, all)));
        return text.toString();
    }

    private static String row(String name, List<Map<With, Started>> all) {
        ToDoubleFunction<Started> ready = one -> 1e3 * one.readySeconds();
        ToDoubleFunction<Started> cpu = one -> 1e3 * one.cpuSeconds();
        Spread slower = added(all, With.AGENT, ready);
        Spread larger = added(all, With.AGENT, Started::residentMb);
        return "| "
                + String.join(
                        " | ",
                        name,
                        Integer.toString(all.size()),
                        Text.plain(without(all, ready)),
                        Text.signed(added(all, With.RECORDING, ready)),
                        Text.signed(slower),
                        Text.kept(slower, MOST_MS),
                        Text.signed(added(all, With.RECORDING, cpu)),
                        Text.signed(added(all, With.AGENT, cpu)),
                        Text.plain(without(all, Started::residentMb)),
                        Text.signed(added(all, With.RECORDING, Started::residentMb)),
                        Text.signed(larger),
                        Text.kept(larger, MOST_MB))
                + " |\n";
    }

    private static Spread without(List<Map<With, Started>> all, ToDoubleFunction<Started> figure) {
        return Spread.of(all.stream()
                .map(round -> figure.applyAsDouble(round.get(With.NOTHING)))
                .toList());
    }

    private static Spread added(List<Map<With, Started>> all, With with, ToDoubleFunction<Started> figure) {
        return Spread.of(all.stream()
                .map(round -> figure.applyAsDouble(round.get(with)) - figure.applyAsDouble(round.get(With.NOTHING)))
                .toList());
    }
}
