package dev.holdup.benchmarks.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A program in a JVM of its own; what it says is gathered as it comes, and what it asks for is given. */
final class Fork {
    final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader = new Thread(this::read, "output");

    private Fork(Process process) {
        this.process = process;
        reader.start();
    }

    static Fork of(List<String> command) throws IOException {
        return new Fork(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** @return all that it said. Errors: an exit code other than 0 */
    List<String> end() throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + ": " + String.join("\n", said()));
        }
        return said();
    }

    /** At its end. */
    List<String> said() throws InterruptedException {
        reader.join();
        return lines;
    }

    /** @return what follows that beginning of a line */
    String await(String start) throws IOException, InterruptedException {
        while (true) {
            for (String line : List.copyOf(lines)) {
                if (line.startsWith(start)) {
                    return line.substring(start.length());
                }
            }
            if (!process.isAlive()) {
                throw new IOException("it ended: " + String.join("\n", said()));
            }
            Thread.sleep(20);
        }
    }

    private void read() {
        try (BufferedReader in = process.inputReader();
                OutputStream out = process.getOutputStream()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (line.equals("input please")) {
                    out.write('x'); // one byte: what is left over would not be waited for
                    out.flush();
                }
            }
        } catch (IOException ended) {
            // the process is gone
        }
    }
}
