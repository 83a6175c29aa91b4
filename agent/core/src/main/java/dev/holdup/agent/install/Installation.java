package dev.holdup.agent.install;

import dev.holdup.agent.instrument.Catalog;
import dev.holdup.agent.options.Options;
import dev.holdup.agent.record.FlightRecording;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The agent's way into a JVM. Once it is made, all that loads is woven; {@link #complete} does what takes longer, on
 * whatever thread. Shape: one, completed once.
 */
final class Installation {
    private final Options options;
    private final String given;
    private final Instrumentation instrumentation;
    private final Policy policy;
    private final Weaver weaver;
    private final FutureTask<FlightRecording> recording;

    Installation(Options options, String given, Instrumentation instrumentation) {
        this.options = options;
        this.given = given == null ? "" : given;
        this.instrumentation = instrumentation;
        policy = new Policy(options);
        weaver = new Weaver(
                instrumentation,
                Catalog.ALL.stream().filter(unit -> unit.isWanted(options)).toList(),
                policy);
        weaver.begin();
        recording = startRecording(options);
    }

    /** @throws InstallException with a sentence for the user; nothing is left behind */
    Holdup complete() throws InstallException {
        try {
            weaver.complete();
            if (!SelfTest.passes()) {
                throw new InstallException("its self-test was not seen (advice error: " + HoldupDispatcher.lastError()
                        + ", refused: " + weaver.refused() + "); see docs/troubleshooting.md");
            }
            return Holdup.run(options, given, policy, weaver, started(), instrumentation);
        } catch (InstallException | RuntimeException | Error e) {
            undo();
            throw e instanceof InstallException known ? known : new InstallException(e.toString());
        }
    }

    /** Starting JFR takes as long as weaving, so both are done at once. */
    private static FutureTask<FlightRecording> startRecording(Options options) {
        FutureTask<FlightRecording> starting = new FutureTask<>(() -> {
            FlightRecording recording = FlightRecording.start(options);
            try {
                recording.dumpAtExit();
            } catch (IOException | RuntimeException e) {
                Notice.say("the recording cannot be written at exit to out=" + options.out() + " (" + e + ")");
            }
            return recording;
        });
        Thread starter = new Thread(null, starting, "holdup-recording", 0, false);
        starter.setDaemon(true);
        starter.start();
        return starting;
    }

    private FlightRecording started() throws InstallException {
        try {
            return recording.get();
        } catch (ExecutionException e) {
            throw new InstallException(e.getCause().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallException(e.toString());
        }
    }

    private void undo() {
        try {
            weaver.remove();
            HoldupDispatcher.clear();
        } catch (RuntimeException | LinkageError e) {
            Notice.say("could not take everything out again: " + e);
        }
        try {
            started().close();
        } catch (InstallException neverStarted) {
            // nothing to close
        }
    }
}
