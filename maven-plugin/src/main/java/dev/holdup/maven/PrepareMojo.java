package dev.holdup.maven;

import dev.holdup.cli.agent.AgentJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Adds the agent to the property that surefire and failsafe start the JVMs of tests with. */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The property; whoever configures surefire's {@code argLine} writes {@code @{argLine}} into it. */
    @Parameter(property = "holdup.propertyName", defaultValue = "argLine")
    private String propertyName;

    /** Further options of the agent, as {@code stall=10ms,threshold=2ms}. */
    @Parameter(property = "holdup.options", defaultValue = "")
    private String options;

    /** Where each JVM leaves its recording. */
    @Parameter(property = "holdup.recordings", defaultValue = "${project.build.directory}/holdup")
    private File recordings;

    @Parameter(property = "holdup.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip || "pom".equals(project.getPackaging())) {
            return;
        }
        try {
            Path agent = AgentJar.bundled(
                            Versions.own(),
                            Map.of("XDG_CACHE_HOME", project.getBuild().getDirectory()))
                    .path();
            forget(Files.createDirectories(recordings.toPath()));
            add(project.getProperties(), "-javaagent:" + agent + "=" + arguments());
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The agent cannot be put into " + project.getBuild().getDirectory(), e);
        }
        getLog().info("holdup: " + propertyName + " is "
                + project.getProperties().getProperty(propertyName));
    }

    /** What an earlier build left would be judged with this one's. */
    private static void forget(Path folder) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "holdup-*.jfr")) {
            for (Path recording : old) {
                Files.delete(recording);
            }
        }
    }

    private String arguments() {
        String own = "control=on,out="
                + recordings.toPath().toAbsolutePath().toString().replace(",", "\\,");
        return options == null || options.isBlank() ? own : own + "," + options.strip();
    }

    private void add(Properties properties, String argument) {
        String quoted = argument.indexOf(' ') < 0 ? argument : '"' + argument + '"';
        String before = properties.getProperty(propertyName, "").strip();
        properties.setProperty(propertyName, before.isEmpty() ? quoted : before + " " + quoted);
    }
}
