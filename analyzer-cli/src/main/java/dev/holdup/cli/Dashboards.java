package dev.holdup.cli;

import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.serve.Browser;
import dev.holdup.serve.DashboardServer;
import dev.holdup.serve.Jvms;
import dev.holdup.serve.Library;
import dev.holdup.serve.Settings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Serves the dashboard until the person ends it. */
final class Dashboards {
    static final int PORT = 7575;

    private final Context context;

    Dashboards(Context context) {
        this.context = context;
    }

    /**
     * @param exact whether it must be this port; else any that is free will do
     * @throws Failure where the port is taken
     */
    void serve(Settings settings, boolean exact, List<Path> recordings, Jvms jvms, boolean open)
            throws IOException, InterruptedException {
        if (ModuleLayer.boot().findModule("jdk.httpserver").isEmpty()) {
            throw Failure.notDone(
                    "The Java at " + System.getProperty("java.home") + " has no module jdk.httpserver.",
                    "Run holdup with a JDK 17 or newer: set JAVA_HOME to one.");
        }
        CountDownLatch ended = new CountDownLatch(1);
        try (Library library = new Library(recordings);
                DashboardServer server = start(settings, exact, library, jvms);
                Signals signals = new Signals()) {
            signals.on("INT", ended::countDown).on("TERM", ended::countDown);
            context.out().println(server.url());
            context.out().flush();
            context.say("the dashboard is there until Ctrl-C");
            if (open) {
                Browser.open(server.url(), context.environment());
            }
            ended.await();
        }
    }

    private DashboardServer start(Settings settings, boolean exact, Library library, Jvms jvms) throws IOException {
        try {
            return DashboardServer.start(settings, library, jvms, this::failed);
        } catch (BindException taken) {
            if (!exact) {
                Settings free = new Settings(settings.address(), 0, settings.token(), settings.limits());
                return DashboardServer.start(free, library, jvms, this::failed);
            }
            throw Failure.notDone(
                    "Nothing can be served at " + settings.address().getHostAddress() + " port " + settings.port()
                            + ": " + taken.getMessage() + ".",
                    "--port 0 takes any that is free.");
        }
    }

    private void failed(Throwable failure) {
        context.say("a request failed: " + failure);
        if (context.environment().containsKey(Failures.DEBUG)) {
            failure.printStackTrace(context.err());
        }
    }
}
