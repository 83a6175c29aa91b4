package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Each tool's JVM beside those without any, of the same generation. Rounds of one generation share its JVMs, and so what
 * their compilers chose: the median of its calm rounds is one figure, and the interval is taken over generations.
 */
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

    private final Map<String, List<List<Pair>>> generations = new LinkedHashMap<>();
    private final List<ServerWindow> plain;
    private final int disturbed;
    private final int rounds;

    BesideTable(List<List<ServerWindow>> all) {
        plain = all.stream()
                .flatMap(List::stream)
                .filter(window -> window.tool().equals(PLAIN))
                .toList();
        rounds = plain.size();
        disturbed = (int) plain.stream().filter(window -> !window.calm()).count();
        generations.put(CONTROL, new ArrayList<>());
        for (List<ServerWindow> generation : all) {
            Map<String, List<Pair>> pairs = new LinkedHashMap<>();
            generation.stream()
                    .filter(window -> window.calm() && !window.tool().equals(PLAIN))
                    .forEach(window -> pairs.computeIfAbsent(window.tool(), tool -> new ArrayList<>())
                            .add(new Pair(window, comparedWith(window, generation))));
            pairs.forEach((tool, of) ->
                    generations.computeIfAbsent(tool, name -> new ArrayList<>()).add(of));
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
        StringBuilder text = new StringBuilder("""
                Without any tool: %,.0f requests a second, %.1f µs of processor time a request, p50 %.2f ms, p99 %.2f ms. \
                Rounds: %d, of which %d were disturbed.

                | tool | CPU a request | throughput | p50 | p99 | generations | pairs |
                |---|---|---|---|---|---|---|
                """.formatted(
                        median(ServerWindow::requestsASecond),
                        median(ServerWindow::cpuMicrosARequest),
                        median(ServerWindow::p50),
                        median(ServerWindow::p99),
                        rounds,
                        disturbed));
        generations.forEach((tool, all) -> text.append("| %s | %s | %s | %s | %s | %d | %d |\n"
                .formatted(
                        tool,
                        ratio(all, ServerWindow::cpuMicrosARequest),
                        ratio(all, ServerWindow::requestsASecond),
                        ratio(all, ServerWindow::p50),
                        ratio(all, ServerWindow::p99),
                        all.size(),
                        all.stream().mapToInt(Collection::size).sum())));
        return text.append(chance()).toString();
    }

    /** How far apart equal JVMs are. */
    private String chance() {
        double[] apart = generations.get(CONTROL).stream()
                .mapToDouble(pairs -> Math.abs(of(pairs, ServerWindow::cpuMicrosARequest) - 1))
                .toArray();
        return apart.length == 0
                ? ""
                : "\nTwo equal JVMs of a generation differ by %.1f %% of CPU a request (median of %d).\n"
                        .formatted(100 * Middle.of(apart).median(), apart.length);
    }

    private double median(ToDoubleFunction<ServerWindow> figure) {
        return Middle.of(plain.stream()
                        .filter(ServerWindow::calm)
                        .mapToDouble(figure)
                        .toArray())
                .median();
    }

    private static String ratio(List<List<Pair>> generations, ToDoubleFunction<ServerWindow> figure) {
        return Middle.of(generations.stream()
                        .mapToDouble(pairs -> of(pairs, figure))
                        .toArray())
                .text();
    }

    private static double of(List<Pair> pairs, ToDoubleFunction<ServerWindow> figure) {
        return Middle.of(pairs.stream().mapToDouble(pair -> pair.ratio(figure)).toArray())
                .median();
    }
}
