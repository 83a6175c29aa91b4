package dev.holdup.agent.allow;

import dev.holdup.agent.options.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A rule a line: {@code FRAME BUDGET REASON}; {@code #} begins a comment. A line of another shape is told and left out. */
public final class AllowFile {
    private static final String SHAPE =
            "; write FRAME BUDGET REASON, as in: com.acme.Metrics.flush 2ms writes counters";
    private static final String FRAME = "[\\w$.]+\\*?";

    private AllowFile() {}

    public static List<Allowance> read(Path file, Consumer<String> warn) {
        List<Allowance> rules = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                line(lines.get(i), file + ":" + (i + 1), rules, warn);
            }
        } catch (IOException | RuntimeException e) {
            warn.accept("cannot read allow=" + file + " (" + e + "); going on without its rules");
        }
        return rules;
    }

    private static void line(String line, String place, List<Allowance> rules, Consumer<String> warn) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        String[] parts = text.split("\\s+", 3);
        if (parts.length < 3) {
            warn.accept(place + " lacks " + (parts.length < 2 ? "a budget and a reason" : "a reason") + SHAPE);
        } else if (!parts[0].matches(FRAME)) {
            warn.accept(place + ": '" + parts[0] + "' is no frame" + SHAPE);
        } else {
            try {
                rules.add(new Allowance(parts[0], budget(parts[1]), parts[2], place));
            } catch (IllegalArgumentException e) {
                warn.accept(place + ": '" + parts[1] + "' is no budget (" + e.getMessage() + ", or any)");
            }
        }
    }

    private static long budget(String text) {
        return text.equals("any") ? Allowance.ANY : Values.duration(text).toNanos();
    }
}
