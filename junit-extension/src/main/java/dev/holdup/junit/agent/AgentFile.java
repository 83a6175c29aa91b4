package dev.holdup.junit.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The agent's jar that this one carries, put where a JVM can load it from for as long as it runs. */
final class AgentFile {
    private static final String RESOURCE = "/holdup-agent.jar";

    private AgentFile() {}

    static Path put() throws IOException {
        try (InputStream in = AgentFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new AgentMissing("this build of holdup-junit carries no agent");
            }
            Path file = Files.createTempFile("holdup-agent-", ".jar");
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
