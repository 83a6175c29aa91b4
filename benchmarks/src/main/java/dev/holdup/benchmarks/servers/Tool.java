package dev.holdup.benchmarks.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is switched on and off in a running JVM. Commands with {@code PID} in place of the process. */
record Tool(String name, List<String> on, List<String> off) {
    /** The same as without any, to see what chance does. */
    static final Tool NOTHING = new Tool("nothing (A/A)", List.of(), List.of());

    /**
     * @param profiler async-profiler's library, or null
     * @param wanted a pattern of names; nothing, the control, takes part always
     */
    static List<Tool> all(Path home, Path holdup, Path profiler, Path folder, String wanted) {
        String java = home.resolve("bin/java").toString();
        String jcmd = home.resolve("bin/jcmd").toString();
        return Stream.of(
                        Stream.of(
                                NOTHING,
                                new Tool(
                                        "Holdup",
                                        List.of(
                                                java,
                                                "-jar",
                                                holdup.toString(),
                                                "attach",
                                                "PID",
                                                "--options",
                                                "out=" + folder),
                                        List.of(java, "-jar", holdup.toString(), "detach", "PID"))),
                        Stream.of("default", "profile")
                                .map(settings -> new Tool(
                                        "JFR " + settings,
                                        List.of(jcmd, "PID", "JFR.start", "name=bench", "settings=" + settings),
                                        List.of(jcmd, "PID", "JFR.stop", "name=bench"))),
                        Stream.of("wall,interval=10ms", "cpu,interval=1ms")
                                .filter(event -> profiler != null)
                                .map(event -> new Tool(
                                        "async-profiler " + event.replace(",interval=", " "),
                                        loaded(jcmd, profiler, "start,event=" + event),
                                        loaded(jcmd, profiler, "stop,file=" + folder.resolve("profile.collapsed")))))
                .flatMap(tools -> tools)
                .filter(tool -> tool == NOTHING || tool.name().matches(wanted))
                .toList();
    }

    private static List<String> loaded(String jcmd, Path profiler, String command) {
        // in quotes, or jcmd takes what stands before a "=" for a name of its own
        return List.of(jcmd, "PID", "JVMTI.agent_load", profiler.toString(), '"' + command + '"');
    }

    void switchOn(long pid) throws IOException {
        run(on, pid);
    }

    void switchOff(long pid) throws IOException {
        run(off, pid);
    }

    private void run(List<String> command, long pid) throws IOException {
        if (!command.isEmpty()) {
            Output.of(command.stream()
                    .map(word -> word.equals("PID") ? Long.toString(pid) : word)
                    .toList());
        }
    }
}
