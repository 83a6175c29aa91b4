package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.attach.Started;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Programs that were started with the agent and without, in pairs. */
final class StartTable {
    static final double MOST_MS = 400;
    static final double MOST_MB = 40;

    private record Pair(Started with, Started without) {
        double added(ToDoubleFunction<Started> figure) {
            return figure.applyAsDouble(with) - figure.applyAsDouble(without);
        }
    }

    private StartTable() {}

    /** @param starts in the order in which they were measured: two of a program, one of them with the agent */
    static String text(List<Started> starts) {
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < starts.size(); i += 2) {
            Started first = starts.get(i);
            Started second = starts.get(i + 1);
            pairs.computeIfAbsent(first.program() + " | " + first.jdk(), key -> new ArrayList<>())
                    .add(first.agent() ? new Pair(first, second) : new Pair(second, first));
        }
        StringBuilder text = new StringBuilder("""

                ## By `-javaagent`

                From the start of the process until it says that it is ready, and its resident memory four seconds \
                later; each with the agent and without, in random order. *nothing* is a program that does nothing; \
                *netty-http* the sample shop, until it listens.

                | program | JDK | pairs | ready without, ms | added, ms | ≤ %.0f | CPU added, ms | RSS without, MB | \
                added, MB | ≤ %.0f |
                |---|---|---|---|---|---|---|---|---|---|
                """.formatted(MOST_MS, MOST_MB));
        pairs.forEach((name, all) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(all.size())
                .append(cell(Text.plain(of(all, pair -> 1e3 * pair.without().readySeconds()))))
                .append(bar(of(all, pair -> 1e3 * pair.added(Started::readySeconds)), MOST_MS))
                .append(cell(Text.signed(of(all, pair -> 1e3 * pair.added(Started::cpuSeconds)))))
                .append(cell(Text.plain(of(all, pair -> pair.without().residentMb()))))
                .append(bar(of(all, pair -> pair.added(Started::residentMb)), MOST_MB))
                .append(" |\n"));
        return text.toString();
    }

    private static String bar(Spread added, double most) {
        return cell(Text.signed(added)) + cell(Text.kept(added, most));
    }

    private static String cell(String text) {
        return " | " + text;
    }

    private static Spread of(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return Spread.of(pairs.stream().mapToDouble(figure).boxed().toList());
    }
}
