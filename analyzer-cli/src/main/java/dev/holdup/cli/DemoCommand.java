package dev.holdup.cli;

import dev.holdup.cli.agent.AgentLaunch;
import dev.holdup.cli.agent.AgentOptions;
import dev.holdup.cli.demo.SampleServer;
import dev.holdup.cli.demo.Samples;
import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.serve.Addresses;
import dev.holdup.serve.Jvms;
import dev.holdup.serve.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code holdup demo}: a sample server with a fault, under the agent and under load, and its report. */
@Command(
        name = "demo",
        description = {
            "See a sample server held up, and its report.",
            "Starts the server with a fault under the agent and sends it requests."
        },
        footer = {"", "Example:  holdup demo", "          holdup demo --fault lock:80@5 --duration 10s"})
final class DemoCommand implements Callable<Integer> {
    private static final String NO_FAULT = "none";
    private final Context context;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "NAME[:ms][@percent], or none for a healthy server; default ${DEFAULT-VALUE}.")
    private String fault = "socket-read";

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long requests are sent; default 15s.")
    private Duration duration = Duration.ofSeconds(15);

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second; default ${DEFAULT-VALUE}.")
    private int rate = 2000;

    @Option(names = "--connections", paramLabel = "N", description = "Connections; default ${DEFAULT-VALUE}.")
    private int connections = 64;

    @Option(names = "--keep", description = "Keep the recording in the working directory.")
    private boolean keep;

    @Option(names = "--serve", negatable = true, description = "Show it in the browser as well; default on a terminal.")
    private Boolean serve;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:holdup.home}")
    private String home;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Samples samples = Samples.in(home);
        Path agent = context.agent().get().path();
        Path scratch = Files.createTempDirectory("holdup-demo-");
        try {
            Path recording = keep ? RecordingName.resolve(context, null, "demo") : scratch.resolve("demo.jfr");
            record(samples, agent, recording, scratch.resolve("server.log"));
            new Reports(context).print(recording);
            context.say(
                    keep
                            ? "the recording is " + recording
                            : "with --keep there is a recording for explain, view, flame, export");
            show(recording);
        } finally {
            delete(scratch);
        }
        return ExitCodes.OK;
    }

    private void show(Path recording) throws IOException, InterruptedException {
        boolean terminal =
                context.terminal().interactiveIn() && context.terminal().hyperlinks();
        if (serve == null ? terminal : serve) {
            Settings settings = Addresses.settings(null, Dashboards.PORT, null);
            new Dashboards(context).serve(settings, false, List.of(recording), Jvms.NONE, terminal);
        } else {
            context.say("with --serve the same is shown in the browser");
        }
    }

    private void record(Samples samples, Path agent, Path recording, Path log)
            throws IOException, InterruptedException {
        context.say("a sample server, " + (healthy() ? "healthy" : "fault " + fault) + ", " + rate + " requests/s for "
                + DurationConverter.text(duration) + ", under the agent");
        AgentOptions options = AgentOptions.NONE.with("out", recording.toString());
        AgentLaunch launch = AgentLaunch.of(serverCommand(samples), context.environment(), agent, options);
        try (SampleServer server = SampleServer.start(launch.command(), log)) {
            sendRequests(samples, server.url());
            server.stop();
            if (!Files.exists(recording)) {
                throw server.notDone("The sample server ended without leaving a recording");
            }
        }
    }

    private List<String> serverCommand(Samples samples) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-jar", samples.server().toString(), "--port", "0"));
        if (!healthy()) {
            command.addAll(List.of("--fault", fault));
        }
        return command;
    }

    private void sendRequests(Samples samples, String url) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        java(),
                        "-jar",
                        samples.load().toString(),
                        "--url",
                        url + "/orders/1",
                        "--rate",
                        Integer.toString(rate),
                        "--connections",
                        Integer.toString(connections),
                        "--duration",
                        DurationConverter.text(duration))
                .redirectErrorStream(true)
                .start();
        Thread killer = new Thread(load::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        try (var lines = load.inputReader()) {
            lines.lines().forEach(line -> context.say("load: " + line));
        }
        int exitCode = load.waitFor();
        Runtime.getRuntime().removeShutdownHook(killer);
        if (exitCode != ExitCodes.OK) {
            throw Failure.notDone("The load generator ended with exit code " + exitCode + ".", "");
        }
    }

    private boolean healthy() {
        return fault.equals(NO_FAULT);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
