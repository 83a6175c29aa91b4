package dev.holdup.cli;

import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.TopModel;
import dev.holdup.analysis.render.TopScreen;
import dev.holdup.analysis.render.TopState;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.terminal.Terminal;
import dev.holdup.cli.top.LiveJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One screen or one object for a script. */
final class TopOnce {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(200);
    /** What the agent costs takes two looks. */
    private static final Duration SHORTEST = Duration.ofMillis(700);
    /** Enough for every row. */
    private static final int LINES = 200;

    private final Context context;
    private final LiveJvm jvm;
    private final boolean json;

    TopOnce(Context context, LiveJvm jvm, boolean json) {
        this.context = context;
        this.jvm = jvm;
        this.json = json;
    }

    /**
     * @param fill how long to wait until the window is full
     * @return whether the JVM has ended meanwhile
     * @throws Failure if it ended before anything was seen
     */
    boolean print(Duration fill) throws IOException, InterruptedException {
        long started = System.nanoTime();
        long fillMillis = Math.max(fill.toMillis(), SHORTEST.toMillis());
        boolean alive = jvm.poll();
        // A loop that nobody uses writes nothing: after some seconds that is the answer.
        while (alive && waited(started) < fillMillis + (jvm.told() ? 0 : PATIENCE.toMillis())) {
            Thread.sleep(STEP.toMillis());
            alive = jvm.poll();
        }
        if (!alive && !jvm.told()) {
            throw Failure.notDone(
                    "The process ended before its loops told anything.", "holdup run -- java … keeps all.");
        }
        TopModel model = jvm.model();
        context.out().print(json ? model.json() : text(model));
        context.out().flush();
        return !alive;
    }

    private static long waited(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1_000_000;
    }

    /** Without the keys, which a script cannot press, and the lines that would keep them at the bottom. */
    private String text(TopModel model) {
        Terminal terminal = context.terminal();
        TextStyle style = new TextStyle(terminal.width(), terminal.colour(), false, Integer.MAX_VALUE);
        List<String> lines = TopScreen.lines(model, TopState.STILL, style, LINES);
        return String.join("\n", lines.subList(0, lines.size() - 1)).stripTrailing() + "\n";
    }
}
