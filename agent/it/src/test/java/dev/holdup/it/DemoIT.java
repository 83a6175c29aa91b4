package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the demo prints, but for the numbers. */
class DemoIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path JAR = ROOT.resolve("analyzer-cli/target/holdup.jar");
    private static final String BEGIN = "<!-- demo output -->";
    private static final String END = "<!-- /demo output -->";

    @TempDir
    Path folder;

    @Test
    void demoSaysWhatTheReadmeShows() throws Exception {
        List<String> printed;
        try (Hiccups hiccups = new Hiccups()) {
            printed = demo("--duration", "6s", "--rate", "500");
            if (printed.get(1).startsWith("evidence weak")) {
                hiccups.assumeNone();
            }
        }
        assertThat(gist(printed)).as("all of it: %s", printed).isEqualTo(gist(readme()));
    }

    @Test
    void healthyDemoSaysThatNothingWasHeldUp() throws Exception {
        List<String> printed;
        try (Hiccups hiccups = new Hiccups()) {
            printed = demo("--fault", "none", "--duration", "5s", "--rate", "500", "--keep");
            assertThat(printed.get(1)).startsWith("evidence ");
            String verdict = Health.assertToldBy(recording(), hiccups).verdict();
            assertThat(printed).anyMatch(line -> line.startsWith(verdict.substring(0, 20)));
        }
    }

    /** Application, evidence, the sentence in two parts as it may be wrapped anywhere, and who leads the table. */
    private static List<String> gist(List<String> lines) {
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.get(1)).startsWith("evidence good");
        String sentence = String.join(" ", lines.subList(3, 3 + sentenceLines(lines)));
        String[] row = lines.stream()
                .filter(line -> line.matches(" *1  .*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no first row in " + lines))
                .strip()
                .split(" {2,}");
        return Stream.of(
                        lines.get(0).split(" · pid")[0],
                        "evidence good",
                        sentence,
                        ending(row[3]), // the culprit, after what was waited and its share
                        row[5]) // what it did
                .map(DemoIT::withoutNumbers)
                .toList();
    }

    /** Long names are shortened from the left, how far depends on the other rows. */
    private static String ending(String name) {
        return name.substring(Math.max(0, name.length() - 8));
    }

    private static int sentenceLines(List<String> lines) {
        int end = 3;
        while (!lines.get(end).isBlank() && !lines.get(end).startsWith(" ")) {
            end++;
        }
        return end - 3;
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("both loops|http-loop-\\d+|\\d+ loops?", "LOOPS")
                .replaceAll("\\b\\d[\\d.,]*\\d?\\b( ?(µs|ms|s|min|h|%))?(?![\\w%])", "#")
                .replaceAll("# times?\\b", "# times")
                .replaceAll("\\b[Aa]bout ", "");
    }

    private static List<String> readme() throws Exception {
        String text = Files.readString(ROOT.resolve("README.md"));
        assertThat(text).contains(BEGIN, END);
        String block = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        return block.lines()
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("```"))
                .dropWhile(line -> line.startsWith("$") || line.startsWith("holdup: ") || line.isBlank())
                .toList();
    }

    /** That was kept. */
    private Path recording() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> demo(String... options) throws Exception {
        Path out = folder.resolve("out");
        Path talk = folder.resolve("talk");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Dholdup.home=" + ROOT, "-jar", JAR.toString(), "demo"));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(talk.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("exit code; it said %s", Files.readString(talk))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(out);
    }
}
