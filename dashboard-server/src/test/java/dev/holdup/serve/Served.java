package dev.holdup.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server of a folder for a test, which fails when the server does. */
final class Served implements AutoCloseable {
    static final String TOKEN = "a-token-of-a-test";

    private final List<Throwable> failures = new ArrayList<>();
    private final DashboardServer server;

    private Served(String token, Settings.Limits limits, Jvms jvms, Path... given) throws IOException {
        Settings settings = new Settings(InetAddress.getLoopbackAddress(), 0, token, limits);
        server = DashboardServer.start(settings, new Library(List.of(given)), jvms, failures::add);
    }

    static Served of(Path... given) throws IOException {
        return new Served(null, Settings.Limits.DEFAULT, Jvms.NONE, given);
    }

    static Served watching(Jvms jvms) throws IOException {
        return new Served(null, Settings.Limits.DEFAULT, jvms);
    }

    static Served withToken(Path... given) throws IOException {
        return new Served(TOKEN, Settings.Limits.DEFAULT, Jvms.NONE, given);
    }

    static Served limitedTo(long uploadBytes, Duration uploadTime) throws IOException {
        return new Served(null, new Settings.Limits(uploadBytes, uploadTime, 2), Jvms.NONE);
    }

    DashboardServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (!failures.isEmpty()) {
            throw new AssertionError("the server failed inside", failures.get(0));
        }
    }
}
