package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {
    private static final String POLICY =
            "version: 1\nevidence: { onWeak: ignore, control: optional }\nrules: { blocking-call: { level: error } }\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void recordings() throws IOException {
        BlockedRecording.make(directory.resolve("blocked.jfr"));
        SampledRecording.make(directory.resolve("calm.jfr"));
        Files.writeString(directory.resolve("holdup.yml"), POLICY);
    }

    @Test
    void endsWith0WhereThePolicyThatLiesHereIsKept() {
        Invocation gate = gate("calm.jfr");

        assertThat(gate.exitCode()).as(gate.err()).isZero();
        assertThat(gate.out()).startsWith("PASS  policy holdup.yml");
        assertThat(gate.err()).isEmpty();
    }

    @Test
    void endsWith1AndNamesTheLine() {
        Invocation gate = gate("blocked.jfr");

        assertThat(gate.exitCode()).as(gate.err()).isEqualTo(1);
        assertThat(gate.out()).startsWith("FAIL").contains("BlockedRecording.make", "BlockedRecording.java:");
    }

    @Test
    void endsWith4WhereTheEvidenceIsWeakAndSaysTheWayOut() {
        Invocation gate = gate("calm.jfr", "--policy", "recommended");

        assertThat(gate.exitCode()).isEqualTo(4);
        assertThat(gate.out())
                .startsWith("INCONCLUSIVE  policy recommended")
                .contains("no positive control", "holdup run");
    }

    @Test
    void endsWith2OnAWrongPolicyNamingThePlace() throws IOException {
        Files.writeString(directory.resolve("holdup.yml"), POLICY.replace("rules", "ruels"));

        Invocation gate = gate("calm.jfr");

        assertThat(gate.exitCode()).isEqualTo(2);
        assertThat(gate.err()).contains("holdup.yml:3:1: there is no key 'ruels'; the nearest is 'rules'.");
        assertThat(gate("calm.jfr", "--policy", "stricht").err()).contains("the nearest is 'strict'");
        assertThat(gate("calm.jfr", "--format", "jnuit").err()).contains("the nearest is 'junit'");
        assertThat(gate("calm.jfr", "--out", "sarif").err()).contains("--out wants FORMAT=FILE");
        assertThat(gate().exitCode()).isEqualTo(2);
    }

    @Test
    void endsWith3WithoutARecording() {
        assertThat(gate("missing.jfr").exitCode()).isEqualTo(3);
        assertThat(gate("holdup.yml").exitCode()).isEqualTo(3);
        assertThat(gate("calm.jfr", "--baseline", "missing.json").exitCode()).isEqualTo(3);
    }

    @Test
    void writesEveryOutputAtOnceWithPathsOfTheCheckout() throws IOException {
        Path source = Files.createDirectories(directory.resolve("shop/src/test/java/dev/holdup/cli"));
        Files.createFile(source.resolve("BlockedRecording.java"));

        Invocation gate = gate(
                "blocked.jfr",
                "--source",
                ".",
                "--format",
                "annotations",
                "--out",
                "sarif=a.sarif",
                "--out",
                "junit=a.xml",
                "--out",
                "json=a.json",
                "--out",
                "markdown=a.md",
                "--out",
                "gitlab=g.json",
                "--out",
                "text=a.txt");

        assertThat(gate.exitCode()).as(gate.err()).isEqualTo(1);
        String path = "shop/src/test/java/dev/holdup/cli/BlockedRecording.java";
        assertThat(gate.out()).startsWith("::error file=" + path + ",line=");
        for (String file : new String[] {"a.sarif", "a.json", "a.md", "g.json", "a.txt"}) {
            assertThat(directory.resolve(file)).content().as(file).contains(path);
        }
        assertThat(directory.resolve("a.xml")).content().contains("<failure");
    }

    @Test
    void writesTheVerdictAsOnePage() throws IOException {
        Invocation gate = gate("blocked.jfr", "--html", "gate.html");

        assertThat(gate.exitCode()).as(gate.err()).isEqualTo(1);
        assertThat(gate.out()).startsWith("FAIL");
        assertThat(directory.resolve("gate.html")).content().startsWithIgnoringCase("<!doctype html>");
        Invocation nowhere = gate("blocked.jfr", "--html", "none/gate.html");
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("There is no directory");
    }

    @Test
    void aBaselineAcceptsWhatWasThereBefore() {
        Invocation update =
                Invocation.in(directory, "gate", "baseline", "update", "blocked.jfr", "--baseline", "main.json");
        Invocation gate = gate("blocked.jfr", "--baseline", "main.json");

        assertThat(update.exitCode()).as(update.err()).isZero();
        assertThat(gate.exitCode()).as(gate.err() + gate.out()).isZero();
        assertThat(gate.out()).contains("1 the same");
        assertThat(gate("blocked.jfr", "--baseline", "calm.jfr").exitCode()).isEqualTo(1);
    }

    @Test
    void printsTheSchemaOfPolicies() {
        assertThat(gate("--schema").out()).contains("urn:holdup:policy:1", "familyAlpha");
    }

    @Test
    void diffTellsWhatIsNewAndWhatIsFixed() {
        Invocation worse = Invocation.in(directory, "diff", "calm.jfr", "blocked.jfr");
        Invocation better = Invocation.in(directory, "diff", "blocked.jfr", "calm.jfr", "--format", "json");

        assertThat(worse.exitCode()).as(worse.err()).isZero();
        assertThat(worse.out()).contains("1 new, 0 worse, 0 the same, 0 fixed", "Recording.make");
        assertThat(better.out()).contains("\"holdup/diff/1\"", "\"status\" : \"fixed\"");
    }

    private Invocation gate(String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "gate";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return Invocation.in(directory, words);
    }
}
