package dev.holdup.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vert.x' checker of blocked threads with its limits at their lowest, 1 ms: what it logs, one block for each row of
 * warnings that grow. It names no cause.
 */
record VertxTool(String name) implements Tool {
    private static final Pattern WARNING = Pattern.compile("Thread\\[(.*?)[,\\]].*has been blocked for (\\d+) ms");
    private static final Pattern FRAME = Pattern.compile("^\\s+at (?:.*/)?([\\w.$<>]+)\\(");

    @Override
    public List<String> options(Path file) {
        return List.of("-Dholdup.it.checker=true");
    }

    private record Warning(double ms, List<String> frames) {
        /** Longer than the one before, and in the same code. */
        boolean continues(Warning before) {
            return ms >= before.ms && Objects.equals(culprit(), before.culprit());
        }

        String culprit() {
            return Told.firstOfApplication(frames);
        }
    }

    @Override
    public List<Told> told(Path file, Pattern loops, List<String> output) {
        List<Warning> warnings = new ArrayList<>();
        for (String line : output) {
            Matcher warning = WARNING.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (warning.find() && loops.matcher(warning.group(1)).find()) {
                warnings.add(new Warning(Double.parseDouble(warning.group(2)), new ArrayList<>()));
            } else if (frame.find() && !warnings.isEmpty()) {
                warnings.get(warnings.size() - 1).frames().add(frame.group(1));
            }
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < warnings.size(); i++) {
            Warning last = warnings.get(i);
            if (i + 1 == warnings.size() || !warnings.get(i + 1).continues(last)) {
                told.add(new Told(null, last.culprit(), last.frames(), 1, last.ms()));
            }
        }
        return told;
    }
}
