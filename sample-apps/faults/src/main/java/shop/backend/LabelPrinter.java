package shop.backend;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Runs a command and waits for it. */
final class LabelPrinter implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws IOException, InterruptedException {
        print(hold.toMillis() / 1000.0);
    }

    private static int print(double seconds) throws IOException, InterruptedException {
        Process command = new ProcessBuilder("sleep", Double.toString(seconds)).start();
        return command.waitFor();
    }
}
