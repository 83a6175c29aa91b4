package dev.holdup.benchmarks.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One contender's server, with the load that is meant for it. */
final class Alive implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_SECONDS = 60;

    final Contender contender;
    final Process process;
    final ProcessTime time;
    final Load load;

    /** Errors: no server after a minute, with what it said. */
    Alive(Contender contender, List<String> command, Path folder) throws IOException, InterruptedException {
        this.contender = contender;
        Path said = folder.resolve("said.txt");
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        time = new ProcessTime(process.pid());
        try {
            load = new Load(port(said), Server.PATH, CONNECTIONS);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private int port(Path said) throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE_SECONDS * 10 && process.isAlive(); tries++) {
            Matcher port = PORT.matcher(Files.readString(said));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            Thread.sleep(100);
        }
        throw new IOException(contender.name() + " does not listen: " + Files.readString(said));
    }

    @Override
    public void close() throws IOException {
        load.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
