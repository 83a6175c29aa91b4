package dev.holdup.cli.top;

import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.render.TopModel;
import dev.holdup.analysis.render.TopScreen;
import dev.holdup.analysis.render.TopState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Draws until the person quits or the JVM ends, and leaves the terminal as it was. */
public final class LiveScreen {
    private static final long STEP_MILLIS = 250;
    private static final String ENTER = "\u001b[?1049h\u001b[?25l";
    private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String ERASE_REST_OF_LINE = "\u001b[K";
    private static final String ERASE_BELOW = "\u001b[J";

    private final LiveJvm jvm;
    private final boolean colour;
    private volatile boolean interrupted;
    // asking for the size starts a process
    private volatile boolean resized = true;
    private Size size;

    public LiveScreen(LiveJvm jvm, dev.holdup.cli.terminal.Terminal capabilities) {
        this.jvm = jvm;
        this.colour = capabilities.colour();
    }

    /** Whether the JVM has ended. */
    public boolean show() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("exec")
                // else it asks the terminal what it can do, and some show the question
                .graphemeCluster(false)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            Attributes before = terminal.enterRawMode();
            Restore restore = new Restore(terminal, before);
            Thread atExit = new Thread(restore);
            Runtime.getRuntime().addShutdownHook(atExit);
            terminal.handle(Terminal.Signal.INT, signal -> interrupted = true);
            terminal.handle(Terminal.Signal.WINCH, signal -> resized = true);
            try {
                terminal.writer().print(ENTER);
                return draw(terminal);
            } finally {
                restore.run();
                Runtime.getRuntime().removeShutdownHook(atExit);
            }
        }
    }

    private boolean draw(Terminal terminal) throws IOException {
        Keys keys = new Keys(terminal.reader());
        TopState state = TopState.START;
        boolean alive = jvm.poll();
        TopModel model = jvm.model();
        while (alive && !state.quit() && !interrupted) {
            put(terminal, model, state);
            String key = keys.next(STEP_MILLIS);
            if (key != null) {
                state = state.after(key, model);
            }
            alive = jvm.poll();
            if (!state.paused()) {
                model = jvm.model();
            }
        }
        return !alive;
    }

    private void put(Terminal terminal, TopModel model, TopState state) {
        if (resized) {
            resized = false;
            size = terminal.getSize();
        }
        int width = size.getColumns() > 0 ? size.getColumns() : 80;
        int height = size.getRows() > 0 ? size.getRows() : 24;
        TextStyle style = new TextStyle(width, colour, false, Integer.MAX_VALUE);
        StringBuilder frame = new StringBuilder(HOME);
        String separator = "";
        for (String line : TopScreen.lines(model, state, style, height)) {
            frame.append(separator).append(line).append(ERASE_REST_OF_LINE);
            separator = "\r\n";
        }
        PrintWriter out = terminal.writer();
        out.print(frame.append(ERASE_BELOW));
        out.flush();
    }

    /** Once, whether the end is ours or a signal's. */
    private static final class Restore implements Runnable {
        private final Terminal terminal;
        private final Attributes before;
        private boolean done;

        Restore(Terminal terminal, Attributes before) {
            this.terminal = terminal;
            this.before = before;
        }

        @Override
        public synchronized void run() {
            if (!done) {
                done = true;
                terminal.writer().print(LEAVE);
                terminal.flush();
                terminal.setAttributes(before);
            }
        }
    }
}
