package dev.holdup.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** BlockHound with the rules of the libraries that are there; {@link BlockHoundMain} installs it. It tells no lengths. */
record BlockHoundTool(String name) implements Tool {
    @Override
    public List<String> options(Path file) {
        return List.of(
                "-XX:+AllowRedefinitionToAddDeleteMethods",
                "-Djdk.attach.allowAttachSelf=true",
                "-XX:+EnableDynamicAgentLoading");
    }

    @Override
    public List<String> launcher(Path file, Pattern loops) {
        return List.of(BlockHoundMain.class.getName(), file.toString(), loops.pattern());
    }

    @Override
    public List<Told> told(Path file, Pattern loops, List<String> output) throws IOException {
        return Files.readAllLines(file).stream().map(BlockHoundTool::told).toList();
    }

    private static Told told(String line) {
        List<String> words = Arrays.asList(line.split("\t"));
        List<String> frames = words.stream()
                .skip(1)
                .filter(frame -> !frame.startsWith(BlockHoundMain.class.getName()))
                .toList();
        return new Told(category(words.get(0)), Told.firstOfApplication(frames), frames, 1, Double.NaN);
    }

    private static String category(String method) {
        if (method.startsWith("java.lang.Thread")) {
            return "sleep";
        } else if (method.startsWith("java.lang.Object")) {
            return "monitor-wait";
        } else if (method.contains("Unsafe") || method.contains("LockSupport")) {
            return "park";
        } else if (method.contains("Process")) {
            return "process";
        }
        return method.startsWith("java.io.") || method.contains("FileDispatcher") ? "file" : "socket";
    }
}
