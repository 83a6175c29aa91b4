package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where programs run: a JDK, what was built, and a folder for what they leave. */
record Place(Path home, Path root, Path folder) {
    /** The classes of the integration tests on the libraries of one of its folders. */
    String tests(String libraries) {
        Path target = root.resolve("agent/it/target");
        return target.resolve("classes") + ":" + target.resolve(libraries) + "/*";
    }

    Path jar(String sample) {
        return root.resolve("sample-apps").resolve(sample).resolve("target/" + sample + ".jar");
    }

    /** Starts the program under the tool. */
    Fork start(Tool tool, Path file, Program program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(program.jvm());
        command.addAll(tool.options(file));
        List<String> launcher = tool.launcher(file, program.loops());
        String own = System.getProperty("java.class.path") + ":" + root.resolve("benchmarks/target/blockhound") + "/*";
        command.addAll(List.of("-cp", program.classPath() + (launcher.isEmpty() ? "" : ":" + own)));
        command.addAll(launcher);
        command.add(program.main());
        command.addAll(arguments);
        return Fork.of(command);
    }
}
