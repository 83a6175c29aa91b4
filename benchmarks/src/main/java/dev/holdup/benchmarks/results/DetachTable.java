package dev.holdup.benchmarks.results;

import dev.holdup.benchmarks.detach.Window;
import dev.holdup.benchmarks.detach.Window.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations before, with and after the agent in one JVM, as a Markdown table. Units: ns of CPU time; of the calm windows
 * of one state, the lower quartile. Errors: a JVM without calm windows in a state leaves that state's figure out.
 */
final class DetachTable {
    /** A window is calm if its control takes at most this much of the calmest. */
    private static final double CALM = 1.04;

    private final List<Window[]> jvms;
    private final double slowestCalm;

    DetachTable(List<Window[]> jvms) {
        this.jvms = jvms;
        this.slowestCalm = CALM
                * jvms.stream()
                        .flatMap(Arrays::stream)
                        .mapToDouble(Window::control)
                        .min()
                        .orElse(Double.NaN);
    }

    static DetachTable read(Path folder) {
        List<Window[]> jvms = new ArrayList<>();
        for (int run = 1; Files.exists(folder.resolve("detach" + run + ".json")); run++) {
            jvms.add(JsonMapper.shared().readValue(folder.resolve("detach" + run + ".json"), Window[].class));
        }
        return new DetachTable(jvms);
    }

    String text() {
        StringBuilder text = new StringBuilder("""

                Attached and detached in one JVM, on a plain thread: medians of %d JVMs, and what each has \
                above its own windows before the first attach. %d of %d windows were calm (the control, which has no \
                hook, within 4 %% of the calmest) and count. A JVM that lacks calm windows in a state is left out.

                | operation | never attached | attached: added | ≤ 5 ns | detached: remains | detached ÷ never |
                |---|---|---|---|---|---|
                """.formatted(jvms.size(), calmWindows(), windows()));
        if (!jvms.isEmpty()) {
            for (String operation : jvms.get(0)[0].nanos().keySet()) {
                text.append(line(operation));
            }
        }
        return text.toString();
    }

    String line(String operation) {
        List<Double> never = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        List<Double> remains = new ArrayList<>();
        for (Window[] jvm : jvms) {
            double base = calm(jvm, State.NEVER, operation);
            never.add(base);
            added.add(calm(jvm, State.ATTACHED, operation) - base);
            remains.add(calm(jvm, State.DETACHED, operation) - base);
        }
        double base = Spread.of(never).median();
        Spread left = Spread.of(remains);
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        operation.toLowerCase(Locale.ROOT).replace('_', ' '),
                        Text.plain(Spread.of(never)),
                        Text.signed(Spread.of(added)),
                        Verdict.of(Spread.of(added), left, HookTable.LIMIT_NANOS)
                                .text(),
                        Text.signed(left),
                        Double.isNaN(left.median())
                                ? "–"
                                : String.format(Locale.ROOT, "%.3f", 1 + left.median() / base));
    }

    private long calmWindows() {
        return jvms.stream()
                .flatMap(Arrays::stream)
                .filter(window -> window.control() <= slowestCalm)
                .count();
    }

    private long windows() {
        return jvms.stream().mapToLong(jvm -> jvm.length).sum();
    }

    private double calm(Window[] jvm, State state, String operation) {
        return Spread.of(Arrays.stream(jvm)
                        .filter(window -> window.state() == state && window.control() <= slowestCalm)
                        .map(window -> window.nanos().get(operation))
                        .toList())
                .lower();
    }
}
