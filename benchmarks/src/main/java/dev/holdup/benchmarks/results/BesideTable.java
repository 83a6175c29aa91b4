package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each tool's JVM beside those without any, of the same generation and round. */
final class BesideTable {
    private static final String PLAIN = "none";
    private static final String CONTROL = "nothing (A/A)";

    /** A tool's window of a round, and the plain ones it is compared with. */
    private record Pair(ServerWindow with, List<ServerWindow> without) {
        double ratio(ToDoubleFunction<ServerWindow> figure) {
            return figure.applyAsDouble(with)
                    / without.stream().mapToDouble(figure).average().orElse(Double.NaN);
        }
    }

    /** For each tool, and each generation that it took part in, undisturbed rounds. */
    private final Map<String, List<List<Pair>>> tools = new LinkedHashMap<>();

    private final List<ServerWindow> plain;

    BesideTable(List<List<ServerWindow>> generations) {
        plain = generations.stream()
                .flatMap(List::stream)
                .filter(window -> window.tool().equals(PLAIN))
                .toList();
        for (List<ServerWindow> generation : generations) {
            Map<String, List<Pair>> pairs = generation.stream()
                    .filter(window -> window.calm() && !window.tool().equals(PLAIN))
                    .map(window -> new Pair(window, comparedWith(window, generation)))
                    .collect(Collectors.groupingBy(pair -> pair.with.tool(), LinkedHashMap::new, Collectors.toList()));
            pairs.forEach((tool, its) ->
                    tools.computeIfAbsent(tool, name -> new ArrayList<>()).add(its));
        }
    }

    /** Both plain ones, as their mean scatters less; the control has only the other. */
    private static List<ServerWindow> comparedWith(ServerWindow window, List<ServerWindow> generation) {
        return generation.stream()
                .filter(other -> other.round() == window.round() && other != window)
                .filter(other -> Stream.of(PLAIN, CONTROL).anyMatch(other.tool()::equals))
                .toList();
    }

    String text() {
        if (tools.isEmpty()) {
            return "All %d rounds were disturbed.\n".formatted(plain.size());
        }
        StringBuilder text = new StringBuilder("""
                Without any tool: %,.0f requests a second, %.1f µs of processor time a request, p50 %.2f ms, p99 %.2f ms. \
                Of %d rounds %d were disturbed.

                | tool | CPU a request | throughput | p50 | p99 | generations | pairs |
                |---|---|---|---|---|---|---|
                """.formatted(
                        calmMedian(ServerWindow::requestsASecond),
                        calmMedian(ServerWindow::cpuMicrosARequest),
                        calmMedian(ServerWindow::p50),
                        calmMedian(ServerWindow::p99),
                        plain.size(),
                        plain.stream().filter(window -> !window.calm()).count()));
        tools.forEach((tool, generations) -> {
            List<Pair> pairs = generations.stream().flatMap(List::stream).toList();
            text.append("| %s | %s | %s | %s | %s | %d | %d |\n"
                    .formatted(
                            tool,
                            of(pairs, ServerWindow::cpuMicrosARequest).text(),
                            of(pairs, ServerWindow::requestsASecond).text(),
                            of(pairs, ServerWindow::p50).text(),
                            of(pairs, ServerWindow::p99).text(),
                            generations.size(),
                            pairs.size()));
        });
        return text.append(chance()).toString();
    }

    /** How far apart two equal JVMs are over all their rounds: what more rounds would not make smaller. */
    private String chance() {
        double[] apart = tools.getOrDefault(CONTROL, List.of()).stream()
                .mapToDouble(pairs ->
                        Math.abs(of(pairs, ServerWindow::cpuMicrosARequest).median() - 1))
                .sorted()
                .toArray();
        return apart.length == 0
                ? ""
                : "\nThe two equal JVMs of a generation are %.1f %% of CPU a request apart (median; at most %.1f %%).\n"
                        .formatted(100 * Middle.of(apart).median(), 100 * apart[apart.length - 1]);
    }

    private double calmMedian(ToDoubleFunction<ServerWindow> figure) {
        return Middle.of(plain.stream()
                        .filter(ServerWindow::calm)
                        .mapToDouble(figure)
                        .toArray())
                .median();
    }

    private static Middle of(List<Pair> pairs, ToDoubleFunction<ServerWindow> figure) {
        return Middle.of(pairs.stream().mapToDouble(pair -> pair.ratio(figure)).toArray());
    }
}
