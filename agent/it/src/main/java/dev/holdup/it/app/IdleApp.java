package dev.holdup.it.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A loop that has worked a little and then has nothing to do: says how often its thread woke meanwhile. */
public final class IdleApp {
    private static final Pattern SWITCHES = Pattern.compile("ctxt_switches:\\s*(\\d+)");
    private static final long IDLE_MS = 5_000;

    private IdleApp() {}

    public static void main(String[] args) throws Exception {
        try (Loop loop = Loop.start(args[0])) {
            CompletableFuture<Path> thread = new CompletableFuture<>();
            loop.execute(() -> thread.complete(self()));
            Path status = thread.get().resolve("status");
            Thread.sleep(2_000); // what the start has left to do is over
            long before = switches(status);
            Thread.sleep(IDLE_MS);
            System.out.println("switches " + (switches(status) - before));
        }
    }

    private static Path self() {
        try {
            return Path.of("/proc/thread-self").toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long switches(Path status) throws IOException {
        return SWITCHES.matcher(Files.readString(status))
                .results()
                .map(MatchResult::group)
                .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")))
                .sum();
    }
}
