package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.detach.Window;
import dev.holdup.benchmarks.detach.Window.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A park before, with and after the agent in one JVM, as a Markdown table. A park is taken as a multiple of the
 * unhooked control of its window: a processor that changes its speed changes both.
 */
final class DetachTable {
    private DetachTable() {}

    static String of(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("""

                Attached and detached in one JVM, windows of 0.7 s: a park that finds its permit, and its ratio to \
                the JVM's windows before the first attach (after division by the window's control, which has no hook).

                | JVM | never, ns | attached, ns | detached, ns | attached ÷ never | detached ÷ never |
                |---|---|---|---|---|---|
                """);
        for (int run = 1; Files.exists(folder.resolve("detach" + run + ".json")); run++) {
            Window[] windows = JsonMapper.shared().readValue(folder.resolve("detach" + run + ".json"), Window[].class);
            text.append("| ").append(run).append(line(windows)).append(" |\n");
        }
        return text.toString();
    }

    static String line(Window[] windows) {
        Map<State, List<Window>> by = List.of(windows).stream().collect(Collectors.groupingBy(Window::state));
        List<String> cells = new ArrayList<>();
        for (State state : State.values()) {
            cells.add(Text.plain(
                    Spread.of(by.get(state).stream().map(Window::parkNanos).toList())));
        }
        double never = multiples(by.get(State.NEVER)).median();
        cells.add(ratio(multiples(by.get(State.ATTACHED)), never));
        cells.add(ratio(multiples(by.get(State.DETACHED)), never));
        return " | " + String.join(" | ", cells);
    }

    private static Spread multiples(List<Window> windows) {
        return Spread.of(windows.stream()
                .map(window -> window.parkNanos() / window.controlNanos())
                .toList());
    }

    private static String ratio(Spread spread, double base) {
        return String.format(
                Locale.ROOT,
                "%.3f [%.3f .. %.3f]",
                spread.median() / base,
                spread.lower() / base,
                spread.upper() / base);
    }
}
