package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shell of the recipes in docs/ci.md and of the action, as it is written there, on a load test that blocks a loop. */
class RecipesIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String LOAD_TEST = """
            import java.nio.channels.Selector;
            class Load {
                public static void main(String[] arguments) throws Exception {
                    Selector selector = Selector.open();
                    for (int i = 0; i < 20; i++) {
                        selector.select(5);
                        new java.util.concurrent.Semaphore(0).tryAcquire(40, java.util.concurrent.TimeUnit.MILLISECONDS);
                    }
                }
            }
            """;

    private record Ended(int exitCode, String said) {}

    @TempDir
    Path checkout;

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(Path.of(System.getProperty("holdup.jar")), checkout.resolve("holdup.jar"));
        Files.createDirectories(checkout.resolve("ci/gate"));
        Files.copy(
                ROOT.resolve("ci/gate/gate.sh"),
                checkout.resolve("ci/gate/gate.sh"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(checkout.resolve("runs"));
        Files.writeString(checkout.resolve("Load.java"), LOAD_TEST);
        Path script = Files.writeString(checkout.resolve("load-test.sh"), "#!/bin/sh\nexec java Load.java\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        policy("rules: { blocking-call: { level: error, max: 0, longerThan: 10ms } }\n");
    }

    @Test
    void recipesFailWithTheLineAndOnlyWarnOfWhatIsUndecided() throws Exception {
        JsonNode gitlab = YAML.readTree(fenced("GitLab", "yaml")).get("holdup");
        List<String> script = new ArrayList<>();
        gitlab.get("script").forEach(line -> script.add(line.asString()));
        assertThat(sh(fenced("Jenkins", "groovy"))).isEqualTo(script);
        String command = gitlab.get("variables").get("HOLDUP").asString();

        Ended failing = run(String.join("\n", script), Map.of("HOLDUP", command));

        assertThat(failing.exitCode()).as(failing.said()).isEqualTo(1);
        assertThat(failing.said()).contains("FAIL", "Load.java:7");
        assertThat(text("holdup-reports/holdup.xml")).contains("<failure");
        assertThat(text("holdup-reports/gl-code-quality.json")).contains("Load.java");
        assertThat(JsonMapper.shared()
                        .readTree(text("holdup-reports/holdup.sarif"))
                        .get("version")
                        .asString())
                .isEqualTo("2.1.0");

        Ended annotated = action();
        assertThat(annotated.exitCode()).as(annotated.said()).isEqualTo(1);
        assertThat(annotated.said()).contains("::error file=Load.java,line=7");
        assertThat(text("summary.md")).contains("Load.java");

        policy("scope: { minDuration: 1h }\nrules: { blocking-call: { level: error, max: 0, longerThan: 50s } }\n");
        Ended undecided = run("ci/gate/gate.sh runs", Map.of("HOLDUP", command));
        assertThat(undecided.exitCode()).as(undecided.said()).isZero();
        assertThat(undecided.said()).contains("INCONCLUSIVE", "stops no build here");
    }

    /** The action's step, with what its inputs and GitHub put into its environment. */
    private Ended action() throws Exception {
        JsonNode action = YAML.readTree(Files.readString(ROOT.resolve("ci/gate/action.yml")));
        JsonNode step = action.get("runs").get("steps").get(0);
        Map<String, String> given =
                Map.of("inputs.jar", "holdup.jar", "inputs.recordings", "runs", "github.action_path", "ci/gate");
        Map<String, String> environment = new HashMap<>(Map.of("GITHUB_STEP_SUMMARY", "summary.md"));
        step.get("env").properties().forEach(entry -> {
            String value = entry.getValue().asString();
            Matcher expression = Pattern.compile("\\$\\{\\{ (\\S+) }}").matcher(value);
            environment.put(
                    entry.getKey(),
                    expression.replaceAll(found -> Matcher.quoteReplacement(
                            given.containsKey(found.group(1))
                                    ? given.get(found.group(1))
                                    : action.get("inputs")
                                            .get(found.group(1).substring("inputs.".length()))
                                            .get("default")
                                            .asString())));
        });
        return run(step.get("run").asString(), environment);
    }

    private void policy(String text) throws IOException {
        String evidence = "evidence: { maxHostStarved: 100%, minCoverage: 50% }\n";
        Files.writeString(checkout.resolve("holdup.yml"), "version: 1\n" + evidence + text);
    }

    private String text(String file) throws IOException {
        return Files.readString(checkout.resolve(file));
    }

    /** Commands that a Jenkinsfile has run. */
    private static List<String> sh(String jenkinsfile) {
        return Pattern.compile("sh '([^']+)'")
                .matcher(jenkinsfile)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String fenced(String heading, String language) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/ci.md"));
        MatchResult found = Pattern.compile("## " + heading + "\n(?s:.*?)```" + language + "\n(?s:(.*?))```")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1);
    }

    private Ended run(String script, Map<String, String> environment) throws Exception {
        Path said = checkout.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(said));
    }
}
