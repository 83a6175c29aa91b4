package dev.holdup.cli.terminal;

import java.util.Map;

/**
 * What the person's terminal can show.
 *
 * @param interactiveIn standard input is a terminal, so that Ctrl-C also reaches the commands we started
 * @param width columns, for text on standard output
 * @param colour false where standard output is no terminal, is a dumb one, or NO_COLOR is set
 * @param progress standard error is a terminal, so that a line may be drawn over
 */
public record Terminal(boolean interactiveIn, int width, boolean colour, boolean hyperlinks, boolean progress) {
    /** Where nothing tells: as wide as the tables need. */
    private static final int DEFAULT_WIDTH = 96;

    private static final int NARROWEST = 40;

    public static Terminal ofProcess(Map<String, String> environment) {
        boolean out = Ttys.isTerminal(Ttys.OUT);
        boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                Ttys.isTerminal(Ttys.IN),
                width(environment, out),
                out && !dumb && !plain,
                out && !dumb,
                Ttys.isTerminal(Ttys.ERR) && !dumb);
    }

    /** No terminal at all: a file or a pipe. */
    public static Terminal none() {
        return new Terminal(false, DEFAULT_WIDTH, false, false, false);
    }

    private static int width(Map<String, String> environment, boolean out) {
        int width = number(environment.get("COLUMNS"));
        if (width <= 0 && out) {
            width = Ttys.columns();
        }
        return width <= 0 ? DEFAULT_WIDTH : Math.max(NARROWEST, width);
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
