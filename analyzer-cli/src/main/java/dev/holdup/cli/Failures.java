package dev.holdup.cli;

import dev.holdup.analysis.recording.NotARecordingException;
import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Every exception of a command, as a sentence, the way out and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    /** Set to anything: the stack trace follows the sentence. */
    static final String DEBUG = "HOLDUP_DEBUG";

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        int exitCode = print(explain(e), command.getErr());
        if (System.getenv(DEBUG) != null) {
            e.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return exitCode;
    }

    static int print(Failure failure, PrintWriter err) {
        err.println("holdup: " + failure.getMessage());
        if (!failure.wayOut().isBlank()) {
            err.println("        " + failure.wayOut());
        }
        err.flush();
        return failure.exitCode();
    }

    private static Failure explain(Exception e) {
        if (e instanceof Failure failure) {
            return failure;
        }
        if (e instanceof NotARecordingException) {
            return Failure.unreadable(e.getMessage(), "");
        }
        if (e instanceof NoSuchFileException missing) {
            return Failure.unreadable("There is no file " + missing.getFile() + ".", "");
        }
        if (e instanceof AccessDeniedException denied) {
            return Failure.notDone("No permission for " + denied.getFile() + ".", "");
        }
        if (e instanceof IOException) {
            return Failure.notDone(String.valueOf(e.getMessage()), "");
        }
        return Failure.internal(
                "holdup itself has failed: " + e,
                "With " + DEBUG + "=1 in the environment it prints where; that belongs in a bug report.");
    }
}
