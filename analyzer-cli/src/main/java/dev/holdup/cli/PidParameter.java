package dev.holdup.cli;

import picocli.CommandLine.Parameters;

/** The process that a command is about. */
final class PidParameter {
    @Parameters(index = "0", paramLabel = "PID", description = "Process, as 'holdup ps' shows it.")
    private long pid;

    long value() {
        return pid;
    }
}
