package dev.holdup.cli.agent;

import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The agent that this jar carries, put where a JVM can load it from. */
public final class AgentJar {
    private static final String RESOURCE = "/agent/holdup-agent.jar";
    private final byte[] content;
    private final String version;
    private final Path cache;

    AgentJar(byte[] content, String version, Path cache) {
        this.content = content;
        this.version = version;
        this.cache = cache;
    }

    /** @throws Failure if this build carries none */
    public static AgentJar bundled(String version, Map<String, String> environment) {
        try (InputStream in = AgentJar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw Failure.notDone(
                        "This build of holdup carries no agent.",
                        "Build it from the root, './mvnw -DskipTests package', or start it with ./holdup.");
            }
            return new AgentJar(in.readAllBytes(), version, cacheDirectory(environment));
        } catch (IOException e) {
            throw Failure.notDone(
                            "The agent inside the jar of holdup cannot be read: " + e.getMessage(), "Build again.")
                    .because(e);
        }
    }

    /**
     * The agent as a file that stays: in the user's cache, or in a new temporary directory where that cannot be written.
     * An existing file is used again only if its content is the same.
     */
    public Path path() throws IOException {
        String name = "holdup-agent-" + version + "-" + hash(content).substring(0, 12) + ".jar";
        try {
            return put(Files.createDirectories(cache), name);
        } catch (IOException readOnlyHome) {
            return put(Files.createTempDirectory("holdup-"), name);
        }
    }

    private Path put(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (holdsContent(file)) {
            return file;
        }
        Path part = Files.createTempFile(directory, name, ".part");
        Files.write(part, content);
        return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean holdsContent(Path file) throws IOException {
        try {
            return Files.size(file) == content.length && MessageDigest.isEqual(Files.readAllBytes(file), content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Path cacheDirectory(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("holdup").toAbsolutePath();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
