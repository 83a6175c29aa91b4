package dev.holdup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged extension, with tests that break its rules and tests that keep them, in JVMs of their own. */
class ExtensionIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty("holdup.junit.jar"));
    private static final Path JDK_25 = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
    private static final String PASSED = "SUCCESSFUL";

    private record Outcome(String status, String text) {}

    @TempDir
    Path folder;

    /** Not judged, and so never passed, on a host that starved the loops. */
    private final List<String> undecided = new ArrayList<>();

    @Test
    void onJUnit5WhereTheAgentAttachesByItself() throws Exception {
        Path recordings = folder.resolve("recordings");
        Map<String, Outcome> outcomes = run(running(), "junit5", List.of("-Dholdup.out=" + recordings));

        check(outcomes);
        // no virtual thread, nothing to find
        assertThat(outcomes.get("pinsItsCarrier()").status()).isEqualTo(PASSED);
        assertNoErrors(recordings);
    }

    @Test
    void onJUnit6WithTheAgentFromTheCommandLine() throws Exception {
        Path home = Files.isDirectory(JDK_25) ? JDK_25 : running();
        Path agent = Path.of("../agent/launcher/target/holdup-agent.jar").toRealPath();
        Path recordings = folder.resolve("recordings");
        Map<String, Outcome> outcomes =
                run(home, "junit6", List.of("-javaagent:" + agent + "=stall=10ms,out=" + recordings));

        check(outcomes);
        if (home.equals(JDK_25)) {
            failed(
                    outcomes,
                    "pinsItsCarrier()",
                    "@MaxPinned(0)",
                    "1 time",
                    "(limit 0)",
                    "PinnedSample.slow(PinnedSample.java:");
        }
        assertNoErrors(recordings);
    }

    @Test
    void aTestFailsWhereNobodyWatches() throws Exception {
        Map<String, Outcome> outcomes =
                run(running(), "junit5", List.of("-XX:+DisableAttachMechanism"), "OnClassSample");

        failed(outcomes, "isEasedByTheMethod()", "agent is not at work", "could not be attached", "-javaagent");
    }

    private void check(Map<String, Outcome> outcomes) {
        rules(outcomes);
        onClasses(outcomes);
        parallel(outcomes);
        assertThat(outcomes.get("locksInOneOrder()").status()).isEqualTo(PASSED);
        failed(
                outcomes,
                "locksCrosswise()",
                "@NoDeadlocks",
                "deadlock of 2 threads",
                "first-teller waits for",
                "DeadlockSample.java:",
                "→");
        assertThat(outcomes.get("comesAfterADeadlock()").status()).isEqualTo(PASSED);
        assertThat(outcomes.get("pinsAsOftenAsItMay()").status()).isEqualTo(PASSED);
        assertThat(outcomes.get("blocksWithoutPinning()").status()).isEqualTo(PASSED);
        failed(outcomes, "leavesACallUnderWay()", "@NoBlocking", "Backend.query");
        assertThat(undecided).as("of 11 that break a rule").hasSizeLessThan(4);
    }

    private void rules(Map<String, Outcome> outcomes) {
        for (String name : List.of("blocks()", "blocksAndSwallows()")) {
            failed(
                    outcomes,
                    name,
                    "@NoBlocking: ",
                    "Backend.query holds sample-loop",
                    "→",
                    "at dev.holdup.junit.app.Backend.query(Backend.java:",
                    "see docs/findings/");
        }
        failed(
                outcomes,
                "failsByItselfToo()",
                "IllegalStateException: its own failure",
                "suppressed org.opentest4j.AssertionFailedError: @NoBlocking");
        for (String name :
                List.of("isCalm()", "blocksElsewhere()", "blocksForLess()", "isUnderNoRule()", "computesForLess()")) {
            assertThat(outcomes.get(name)).as(name).isEqualTo(new Outcome(PASSED, ""));
        }
        failed(
                outcomes,
                "computes()",
                "@MaxLoopLag(20 ms)",
                "sample-loop did not come round for",
                "(limit 20 ms)",
                "Backend.compute");
        failed(outcomes, "breaksTwo()", "@NoBlocking", "@MaxLoopLag(20 ms)", "Backend.query");
        failed(outcomes, "isWrittenWrongly()", "@MaxLoopLag: 'soon' is no length of time; write");
    }

    private void onClasses(Map<String, Outcome> outcomes) {
        failed(outcomes, "blocksUnderTheClass()", "Backend.query holds class-loop");
        failed(outcomes, "blocksInANestedClass()", "Backend.query holds class-loop");
        assertThat(outcomes.get("isEasedByTheMethod()").status()).isEqualTo(PASSED);
    }

    private void parallel(Map<String, Outcome> outcomes) {
        failed(outcomes, "blocksOnItsOwn()", "Backend.query holds blocked-loop");
        assertThat(outcomes.get("isCalmOnItsOwn()")).isEqualTo(new Outcome(PASSED, ""));
        failed(outcomes, "blocksWhatIsShared()", "holds common-loop", "nobody can tell", "isCalmOnWhatIsShared");
        failed(outcomes, "isCalmOnWhatIsShared()", "holds common-loop", "nobody can tell", "blocksWhatIsShared");
    }

    private void failed(Map<String, Outcome> outcomes, String name, String... parts) {
        Outcome outcome = outcomes.get(name);
        assertThat(outcome).as("%s in %s", name, outcomes.keySet()).isNotNull();
        if (outcome.status().equals("ABORTED") && outcome.text().contains("not judged")) {
            undecided.add(name);
        } else {
            assertThat(outcome.status()).as("%s: %s", name, outcome.text()).isEqualTo("FAILED");
            assertThat(outcome.text()).as(name).contains(parts);
        }
    }

    private static void assertNoErrors(Path recordings) throws IOException {
        assertThat(Analysis.of(List.of(recordings)).quality().agentErrors()).isZero();
    }

    private static Path running() {
        return Path.of(System.getProperty("java.home"));
    }

    private Map<String, Outcome> run(Path home, String junit, List<String> options, String... samples)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(JAR + ":" + TARGET.resolve("test-classes") + ":" + TARGET.resolve(junit) + "/*");
        command.add("dev.holdup.junit.app.SampleRunner");
        List<String> names = samples.length > 0
                ? List.of(samples)
                : List.of(
                        "RulesSample",
                        "OnClassSample",
                        "LateSample",
                        "DeadlockSample",
                        "PinnedSample",
                        "OwnLoopsSample",
                        "SharedLoopSample");
        names.forEach(name -> command.add("dev.holdup.junit.app." + name));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        Map<String, Outcome> outcomes = new HashMap<>();
        said.lines().filter(line -> line.startsWith("RESULT ")).forEach(line -> {
            String[] parts = line.split(" ", -1);
            String text = new String(Base64.getDecoder().decode(parts[parts.length - 1]));
            outcomes.put(parts[1], new Outcome(parts[parts.length - 2], text));
        });
        return outcomes;
    }
}
