package dev.holdup.cli.exit;

/** What {@code holdup} ends with, unless it passes on the code of a command that it ran. */
public final class ExitCodes {
    public static final int OK = 0;
    /** What was asked for could not be done. */
    public static final int NOT_DONE = 1;

    /** A gate was not passed. */
    public static final int FAIL = 1;

    public static final int USAGE = 2;
    public static final int UNREADABLE_RECORDING = 3;
    /** A gate could not be decided. */
    public static final int INCONCLUSIVE = 4;

    public static final int INTERNAL = 70;

    private ExitCodes() {}
}
