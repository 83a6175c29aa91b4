package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.servers.ServerWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Each tool's windows as ratios to the windows before them. */
final class ServerTable {
    private record Pair(ServerWindow without, ServerWindow with) {
        boolean calm() {
            return without.calm() && with.calm();
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
        return Middle.of(windows.stream().mapToDouble(figure).toArray()).median();
    }

    private static String ratio(List<Pair> calm, ToDoubleFunction<ServerWindow> figure) {
        double[] ratios = calm.stream()
                .mapToDouble(pair -> figure.applyAsDouble(pair.with) / figure.applyAsDouble(pair.without))
                .toArray();
        return Middle.of(ratios).text();
    }
}
