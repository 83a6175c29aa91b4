package dev.holdup.benchmarks.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A program that says where it listens, and the path that is asked of it. */
enum Server {
    NETTY_HTTP("netty-http.jar", 6),
    WEBFLUX_API("webflux-api.jar", 15),
    /** Needs JDK 21. */
    VIRTUAL_THREADS("benchmarks.jar", 10) {
        @Override
        List<String> program(Path jars) {
            return List.of("-cp", jars.resolve("benchmarks.jar").toString(), VirtualServer.class.getName());
        }
    };

    static final String PATH = "/orders/1";

    /** How long it is under load before equal JVMs no longer differ by what is not compiled yet. */
    final int warmUpSeconds;

    private final String jar;

    Server(String jar, int warmUpSeconds) {
        this.jar = jar;
        this.warmUpSeconds = warmUpSeconds;
    }

    static Server named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<String> command(Path home, Path jars, List<String> options) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx256m"));
        command.addAll(options);
        command.addAll(program(jars));
        command.addAll(List.of("--port", "0"));
        return command;
    }

    List<String> program(Path jars) {
        return List.of("-jar", jars.resolve(jar).toString());
    }
}
