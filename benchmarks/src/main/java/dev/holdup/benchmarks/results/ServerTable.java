package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Each tool's windows as ratios to the windows before them. */
final class ServerTable {
    static final double MOST_FOREIGN = 0.05;
    static final double MOST_STOLEN = 0.02;

    private record Pair(ServerWindow without, ServerWindow with) {
        boolean calm() {
            return calm(without) && calm(with);
        }

        private static boolean calm(ServerWindow window) {
            return window.foreign() <= MOST_FOREIGN && window.stolen() <= MOST_STOLEN;
        }
    }

    private final Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    private final List<ServerWindow> without;

    /**
     * The first round is not counted: what a tool weaves for the first time is compiled for longer than a window.
     *
     * @param all in the order in which they were measured: one without any tool, one with
     */
    ServerTable(List<ServerWindow> all) {
        List<ServerWindow> windows =
                all.stream().filter(window -> window.round() > 0).toList();
        without =
                windows.stream().filter(window -> window.tool().equals("none")).toList();
        List<String> names = windows.stream()
                .map(ServerWindow::tool)
                .filter(tool -> !tool.equals("none"))
                .distinct()
                .sorted((a, b) -> Boolean.compare(b.startsWith("nothing"), a.startsWith("nothing")))
                .toList();
        names.forEach(name -> pairs.put(name, new ArrayList<>()));
        for (int i = 0; i + 1 < windows.size(); i += 2) {
            pairs.get(windows.get(i + 1).tool()).add(new Pair(windows.get(i), windows.get(i + 1)));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                Without any tool: %,.0f requests a second, %.1f µs of processor time a request, p50 %.2f ms, p99 %.2f ms.

                | tool | throughput | CPU a request | p50 | p99 | pairs |
                |---|---|---|---|---|---|
                """.formatted(
                        median(without, ServerWindow::requestsASecond),
                        median(without, ServerWindow::cpuMicrosARequest),
                        median(without, ServerWindow::p50),
                        median(without, ServerWindow::p99)));
        pairs.forEach((tool, all) -> {
            List<Pair> calm = all.stream().filter(Pair::calm).toList();
            text.append("| %s | %s | %s | %s | %s | %d of %d |\n"
                    .formatted(
                            tool,
                            ratio(calm, ServerWindow::requestsASecond),
                            ratio(calm, ServerWindow::cpuMicrosARequest),
                            ratio(calm, ServerWindow::p50),
                            ratio(calm, ServerWindow::p99),
                            calm.size(),
                            all.size()));
        });
        return text.toString();
    }

    private static double median(List<ServerWindow> windows, ToDoubleFunction<ServerWindow> figure) {
        return median(windows.stream().mapToDouble(figure).sorted().toArray());
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String ratio(List<Pair> calm, ToDoubleFunction<ServerWindow> figure) {
        double[] ratios = calm.stream()
                .mapToDouble(pair -> figure.applyAsDouble(pair.with) / figure.applyAsDouble(pair.without))
                .sorted()
                .toArray();
        if (ratios.length == 0) {
            return "–";
        }
        int outside = outside(ratios.length);
        double median = median(ratios);
        return outside < 0
                ? String.format(Locale.ROOT, "%.3f", median)
                : String.format(
                        Locale.ROOT,
                        "%.3f [%.3f .. %.3f]",
                        median,
                        ratios[outside],
                        ratios[ratios.length - 1 - outside]);
    }

    /** The place, from either end, of the ends of the median's interval; -1 where there are too few for one. */
    static int outside(int count) {
        double below = 0;
        double term = Math.pow(0.5, count);
        int place = -1;
        for (int i = 0; i < count / 2; i++) {
            below += term;
            if (below > 0.025) {
                return place;
            }
            place = i;
            term *= (double) (count - i) / (i + 1);
        }
        return place;
    }
}
