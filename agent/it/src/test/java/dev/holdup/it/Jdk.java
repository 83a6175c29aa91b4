package dev.holdup.it;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A JDK of this machine that the agent is tested on. */
record Jdk(int feature, Path home) {
    private static final List<Integer> WANTED = List.of(17, 21, 25);
    private static final Path DEBIAN = Path.of("/usr/lib/jvm");

    /** One of each wanted release, oldest first: the running one, those beside it, and Debian's. */
    static List<Jdk> all() throws IOException {
        Path running = Path.of(System.getProperty("java.home"));
        List<Path> homes = new ArrayList<>(List.of(running));
        for (Path folder : List.of(running.getParent(), DEBIAN)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> children = Files.list(folder)) {
                    children.sorted().forEach(homes::add);
                }
            }
        }
        List<Jdk> found = new ArrayList<>();
        for (Path home : homes) {
            int feature = feature(home);
            if (WANTED.contains(feature) && found.stream().noneMatch(jdk -> jdk.feature == feature)) {
                found.add(new Jdk(feature, home));
            }
        }
        found.sort(Comparator.comparingInt(Jdk::feature));
        for (int wanted : List.of(17, 25)) {
            if (found.stream().noneMatch(jdk -> jdk.feature == wanted)) {
                System.out.println("SKIPPED on JDK " + wanted + ": none found beside " + running + " or in " + DEBIAN);
            }
        }
        return found;
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        return Integer.parseInt(
                properties.getProperty("JAVA_VERSION", "0").replace("\"", "").split("[.+-]")[0]);
    }
}
