package dev.holdup.cli.exit;

/** What went wrong and the way out, a sentence each, for the person at the terminal. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String wayOut;
    private final int exitCode;

    private Failure(int exitCode, String sentence, String wayOut) {
        super(sentence);
        this.exitCode = exitCode;
        this.wayOut = wayOut;
    }

    public static Failure notDone(String sentence, String wayOut) {
        return new Failure(ExitCodes.NOT_DONE, sentence, wayOut);
    }

    public static Failure usage(String sentence, String wayOut) {
        return new Failure(ExitCodes.USAGE, sentence, wayOut);
    }

    public static Failure unreadable(String sentence, String wayOut) {
        return new Failure(ExitCodes.UNREADABLE_RECORDING, sentence, wayOut);
    }

    public static Failure internal(String sentence, String wayOut) {
        return new Failure(ExitCodes.INTERNAL, sentence, wayOut);
    }

    public Failure because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String wayOut() {
        return wayOut;
    }

    public int exitCode() {
        return exitCode;
    }
}
