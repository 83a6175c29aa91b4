package dev.holdup.cli.terminal;

import java.io.PrintWriter;

/** One line on standard error that is drawn over while something takes long; nothing where that is no terminal. */
public final class Progress implements AutoCloseable {
    private static final String ERASE_LINE = "\r\u001b[K";
    private final PrintWriter err;
    private final boolean shown;

    public Progress(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.shown = terminal.progress();
    }

    public void say(String words) {
        draw(ERASE_LINE + words);
    }

    @Override
    public void close() {
        draw(ERASE_LINE);
    }

    private void draw(String text) {
        if (shown) {
            err.print(text);
            err.flush();
        }
    }
}
