package dev.holdup.cli;

import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import dev.holdup.cli.serve.Addresses;
import dev.holdup.cli.serve.AllJvms;
import dev.holdup.cli.serve.NamedJvms;
import dev.holdup.serve.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdup serve}: the dashboard. */
@Command(
        name = "serve",
        description = "Show recordings and running JVMs in the browser.",
        footer = {"", "Example:  holdup serve service.jfr", "          holdup serve --pid 4711"})
final class ServeCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "0..*",
            paramLabel = "REC|DIR",
            description = "Recordings, or folders of them; default the working directory.")
    private List<Path> recordings = List.of();

    @Option(
            names = "--pid",
            paramLabel = "PID",
            converter = PidParameter.Converter.class,
            description = "A JVM to watch; may be given again. Default all that have the agent.")
    private List<Long> pids = List.of();

    @Option(names = "--port", paramLabel = "N", description = "Default " + Dashboards.PORT + ", or any that is free.")
    private Integer port;

    @Option(names = "--host", paramLabel = "ADDR", description = "Address to listen at; default this machine only.")
    private String host;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "What each visitor must bring; made up where others can reach the address.")
    private String token;

    @Option(names = "--no-open", description = "Do not open the browser.")
    private boolean closed;

    ServeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw Failure.usage("--port is between 0 and 65535.", "0 takes any that is free.");
        }
        Settings settings = Addresses.settings(host, port == null ? Dashboards.PORT : port, token);
        List<Path> given = given();
        Dashboards dashboards = new Dashboards(context);
        boolean open = !closed && context.terminal().hyperlinks();
        if (pids.isEmpty()) {
            dashboards.serve(settings, port != null, given, new AllJvms(), open);
        } else {
            Path agent = context.agent().get().path();
            try (NamedJvms jvms = NamedJvms.watch(pids, agent, context::say)) {
                dashboards.serve(settings, port != null, given, jvms, open);
            }
        }
        return ExitCodes.OK;
    }

    private List<Path> given() {
        if (recordings.isEmpty()) {
            return pids.isEmpty() ? List.of(context.directory()) : List.of();
        }
        List<Path> given = recordings.stream().map(context::resolve).toList();
        given.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(missing -> {
            throw Failure.unreadable("There is no file " + missing + ".", "");
        });
        return given;
    }
}
