package dev.holdup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of a small project with the plugin and the JUnit extension, by a Maven of its own that is offline. */
class MavenBuildIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("holdup.version");

    /** A module's own name stands behind its parent's, if it has one. */
    private static final Pattern ARTIFACT = Pattern.compile(
            "(?:</parent>\\s*|<modelVersion>4.0.0</modelVersion>\\s*<groupId>dev.holdup</groupId>\\s*)<artifactId>([^<]+)");

    private record Build(int exitCode, String said) {}

    @TempDir
    Path folder;

    @Test
    void theTestSaysWhoBlocksTheGateFailsTheBuildAndALenientPolicyPassesIt() throws Exception {
        Path shop = folder.resolve("shop");
        copy(Path.of("src/it/shop"), shop);
        stage();

        Build failing = build(shop, "verify");

        assertThat(failing.said())
                .contains("argLine is -Dshop.own=kept -javaagent:", "stall=10ms")
                .contains(
                        "OrdersTest.blocksTheLoop",
                        "@NoBlocking",
                        "OrdersTest.load holds shop-loop: Semaphore.tryAcquire")
                .contains("[ERROR] FAIL", "OrdersTest.java:", "holdup: the gate fails");
        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(Files.readString(shop.resolve("target/holdup.sarif")))
                .contains("src/test/java/shop/OrdersTest.java");
        assertThat(Files.readString(shop.resolve("target/holdup.xml"))).contains("<failure");

        Build passing =
                build(shop, "dev.holdup:holdup-maven-plugin:" + VERSION + ":gate", "-Dholdup.policy=lenient.yml");

        assertThat(passing.said()).contains("[INFO] PASS", "BUILD SUCCESS");
        assertThat(passing.exitCode()).isZero();
    }

    private Build build(Path shop, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "-o",
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-Dholdup.version=" + VERSION,
                "-Dsurefire.version=" + System.getProperty("surefire.version"),
                "-Djunit.version=" + System.getProperty("junit.version")));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(shop.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Build(process.exitValue(), Files.readString(said));
    }

    /** The machine's repository, and in it what this build has made; the machine's own stays as it is. */
    private void stage() throws IOException {
        Path machines = Path.of(System.getProperty("holdup.repository"));
        Path staged = Files.createDirectory(folder.resolve("repository"));
        link(machines, staged, "dev");
        link(machines.resolve("dev"), Files.createDirectory(staged.resolve("dev")), "holdup");
        try (Stream<Path> modules = Files.walk(ROOT, 3)) {
            for (Path pom : modules.filter(file -> file.endsWith("pom.xml")).toList()) {
                put(staged, pom);
            }
        }
    }

    /** Before the folder goes: what they lead to stays. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("repository"), 2)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    if (Files.isDirectory(entry)
                            && !entry.getFileName().toString().equals(except)) {
                        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
                    }
                }
            }
        }
    }

    private static void put(Path repository, Path pom) throws IOException {
        Matcher own = ARTIFACT.matcher(Files.readString(pom));
        if (own.find()) {
            String name = own.group(1) + "-" + VERSION;
            Path place = Files.createDirectories(
                    repository.resolve("dev/holdup").resolve(own.group(1)).resolve(VERSION));
            Files.copy(pom, place.resolve(name + ".pom"));
            Path jar = pom.resolveSibling("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                Files.copy(jar, place.resolve(name + ".jar"));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
