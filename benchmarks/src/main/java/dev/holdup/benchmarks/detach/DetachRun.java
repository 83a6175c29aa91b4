package dev.holdup.benchmarks.detach;

import dev.holdup.benchmarks.detach.Operation.Subjects;
import dev.holdup.benchmarks.detach.Window.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * One warmed JVM, never attached at first, then attached to and detached from in turns. After each change some windows
 * are thrown away: the JVM compiles again what was woven.
 */
public final class DetachRun {
    private static final long WINDOW_NANOS = Duration.ofMillis(700).toNanos();
    private static final int SETTLING = 3;
    private static final int WINDOWS = 4;
    private static final int CYCLES = 2;

    private final List<Window> windows = new ArrayList<>();
    private final Meter meter;

    private DetachRun(Meter meter) {
        this.meter = meter;
    }

    /** Arguments: agent jar, file for the JSON, folder for recordings. */
    public static void main(String[] arguments) throws IOException {
        Path result = Path.of(arguments[1]).toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
        Files.createDirectories(result.getParent());
        Self self = new Self(Path.of(arguments[0]).toAbsolutePath(), folder);
        try (Subjects subjects = new Subjects()) {
            DetachRun run = new DetachRun(new Meter(subjects));
            run.settleAndMeasure(0, State.NEVER);
            run.settleAndMeasure(0, State.NEVER);
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                self.attach();
                run.settleAndMeasure(cycle, State.ATTACHED);
                self.detach();
                run.settleAndMeasure(cycle, State.DETACHED);
            }
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(result, run.windows);
            System.out.println(result + " (" + run.meter.result() + ")");
        }
    }

    private void settleAndMeasure(int cycle, State state) throws IOException {
        meter.measure(cycle, state, SETTLING * WINDOW_NANOS);
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(meter.measure(cycle, state, WINDOW_NANOS));
        }
    }
}
