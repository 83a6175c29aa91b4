package dev.holdup.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path cache;

    @Test
    void isNamedAfterItsVersionAndContent() throws IOException {
        Path file = new AgentJar(CONTENT, "0.1", cache).path();

        assertThat(file.getFileName()).hasToString("holdup-agent-0.1-039058c6f2c0.jar");
        assertThat(file).hasBinaryContent(CONTENT);
        try (var files = Files.list(cache)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isWrittenOnce() throws IOException {
        AgentJar agent = new AgentJar(CONTENT, "0.1", cache);
        Object first = Files.getAttribute(agent.path(), "unix:ino");

        assertThat(Files.getAttribute(agent.path(), "unix:ino")).isEqualTo(first);
    }

    @Test
    void isWrittenAgainWhenTheFileHasOtherContent() throws IOException {
        AgentJar agent = new AgentJar(CONTENT, "0.1", cache);
        Files.write(agent.path(), new byte[] {3, 2, 1});

        assertThat(agent.path()).hasBinaryContent(CONTENT);
    }

    @Test
    void goesToATemporaryDirectoryWhenTheCacheCannotBe() throws IOException {
        Path file = Files.createFile(cache.resolve("file"));

        Path agent = new AgentJar(CONTENT, "0.1", file.resolve("holdup")).path();

        assertThat(agent).hasBinaryContent(CONTENT);
        Files.delete(agent);
        Files.delete(agent.getParent());
    }
}
