package dev.holdup.maven;

import dev.holdup.cli.Main;
import dev.holdup.cli.exit.ExitCodes;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Holds what the tests' JVMs recorded against a policy, as {@code holdup gate} does. */
@Mojo(name = "gate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class GateMojo extends AbstractMojo {
    /** What an inconclusive gate does to the build. */
    public enum Inconclusive {
        fail,
        warn
    }

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(property = "holdup.recordings", defaultValue = "${project.build.directory}/holdup")
    private File recordings;

    /** A file or a preset; without it {@code holdup.yml} of the module, else {@code recommended}. */
    @Parameter(property = "holdup.policy")
    private String policy;

    /** Runs to compare with. */
    @Parameter(property = "holdup.baseline")
    private File baseline;

    /** Files to write, by format: {@code <sarif>}, {@code <junit>}, {@code <markdown>}, {@code <gitlab>} … */
    @Parameter
    private Map<String, File> outputs = new TreeMap<>();

    @Parameter(property = "holdup.inconclusive", defaultValue = "warn")
    private Inconclusive inconclusive;

    @Parameter(property = "holdup.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestCode;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        boolean noTests = !new File(project.getBuild().getTestOutputDirectory()).isDirectory();
        if (skip || skipTests || skipTestCode || noTests) {
            getLog().info("holdup: no tests, nothing to judge");
            return;
        }
        if (!recorded()) {
            throw new MojoFailureException(
                    "holdup: the tests left no recording in " + recordings
                            + ". Run holdup:prepare before them, and where surefire's argLine is configured, write @{argLine} into it.");
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(project.getBasedir().toPath(), new PrintWriter(out), new PrintWriter(err), arguments());
        err.toString().lines().forEach(getLog()::warn);
        conclude(exitCode, out.toString());
    }

    private void conclude(int exitCode, String said) throws MojoExecutionException, MojoFailureException {
        boolean decided = exitCode == ExitCodes.OK || exitCode == ExitCodes.FAIL;
        Consumer<CharSequence> log =
                exitCode == ExitCodes.OK ? getLog()::info : decided ? getLog()::error : getLog()::warn;
        said.lines().forEach(log);
        if (exitCode == ExitCodes.FAIL) {
            throw new MojoFailureException("holdup: the gate fails; the lines are above.");
        }
        if (exitCode == ExitCodes.INCONCLUSIVE && inconclusive == Inconclusive.fail) {
            throw new MojoFailureException("holdup: the gate is inconclusive; why is above.");
        }
        if (!decided && exitCode != ExitCodes.INCONCLUSIVE) {
            throw new MojoExecutionException("holdup: the gate could not judge; why is above.");
        }
    }

    private boolean recorded() throws MojoExecutionException {
        if (!recordings.isDirectory()) {
            return false;
        }
        try (Stream<Path> files = Files.list(recordings.toPath())) {
            return files.anyMatch(file -> file.toString().endsWith(".jfr"));
        } catch (IOException e) {
            throw new MojoExecutionException("holdup: " + recordings + " cannot be listed", e);
        }
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("gate", recordings.toString()));
        if (policy != null && !policy.isBlank()) {
            arguments.addAll(List.of("--policy", policy));
        }
        if (baseline != null) {
            arguments.addAll(List.of("--baseline", baseline.toString()));
        }
        arguments.addAll(List.of("--source", project.getBasedir().toString()));
        outputs.forEach((format, file) -> arguments.addAll(List.of("--out", format + "=" + file)));
        return arguments.toArray(String[]::new);
    }
}
