package dev.holdup.benchmarks.servers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * One warmed server under closed-loop load; each tool is switched on for one window a round, in random order, between
 * windows without any. After each switch some seconds are not counted: the JVM compiles again what was woven.
 */
public final class ServerRun {
    private static final String NONE = "none";
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SETTLING_SECONDS = 12;
    private static final int WINDOW_SECONDS = 4;

    private final List<ServerWindow> windows = new ArrayList<>();
    private final long pid;
    private final String url;

    private ServerRun(long pid, String url) {
        this.pid = pid;
        this.url = url;
    }

    /** Arguments: home of a JDK, server's jar, its port and path, command's jar, library or "", folder, rounds, result, tools. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String port = arguments[2];
        Path profiler = arguments[5].isEmpty() ? null : Path.of(arguments[5]);
        Path folder = Files.createDirectories(Path.of(arguments[6]).toAbsolutePath());
        List<Tool> tools = Tool.all(home, Path.of(arguments[4]), profiler, folder, arguments[9]);
        Process server = new ProcessBuilder(
                        home.resolve("bin/java").toString(), "-Xmx256m", "-jar", arguments[1], "--port", port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            awaitPort(Integer.parseInt(port));
            ServerRun run = new ServerRun(server.pid(), "http://127.0.0.1:" + port + arguments[3]);
            Answers.of(run.url, CONNECTIONS, WARM_UP_SECONDS);
            run.play(tools, Integer.parseInt(arguments[7]));
            Path result = Path.of(arguments[8]).toAbsolutePath();
            Files.createDirectories(result.getParent());
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(result, run.windows);
        } finally {
            server.destroy();
        }
    }

    private static void awaitPort(int port) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException e) {
                if (tries == 100) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private void play(List<Tool> tools, int rounds) throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < rounds; round++) {
            List<Tool> order = new ArrayList<>(tools);
            Collections.shuffle(order, random);
            for (Tool tool : order) {
                windows.add(settleAndMeasure(round, NONE));
                tool.switchOn(pid);
                windows.add(settleAndMeasure(round, tool.name()));
                tool.switchOff(pid);
            }
        }
    }

    private ServerWindow settleAndMeasure(int round, String tool) throws IOException {
        Answers.of(url, CONNECTIONS, SETTLING_SECONDS);
        Processors before = Processors.now();
        double own = Processors.of(pid);
        double load = Processors.ofChildren();
        long start = System.nanoTime();
        Answers answers = Answers.of(url, CONNECTIONS, WINDOW_SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        Processors after = Processors.now();
        double used = Processors.of(pid) - own;
        double all = seconds * Runtime.getRuntime().availableProcessors();
        double foreign = after.busy() - before.busy() - used - (Processors.ofChildren() - load);
        ServerWindow window = new ServerWindow(
                round,
                tool,
                answers.requests(),
                seconds,
                used,
                answers.p50(),
                answers.p99(),
                foreign / all,
                (after.stolen() - before.stolen()) / all);
        System.out.println(window);
        return window;
    }
}
