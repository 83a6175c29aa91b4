package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the one jar holds: nothing but the launcher can be seen by the application. */
class AgentJarIT {
    @Test
    void onlyTheLauncherLiesAtTheRoot() throws IOException {
        try (JarFile jar = new JarFile(App.AGENT.toFile())) {
            List<String> visible = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("core/"))
                    .toList();
            assertThat(visible)
                    .containsExactlyInAnyOrder(
                            "dev/holdup/launcher/Launcher.class", "dev/holdup/launcher/AgentClassLoader.class");
        }
    }

    @Test
    void theAgentBringsNothingButByteBuddyAndHdrHistogram() throws IOException {
        try (JarFile jar = new JarFile(App.AGENT.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("dev/holdup/launcher/")
                            || name.startsWith("core/dev/holdup/")
                            || name.startsWith("core/net/bytebuddy/")
                            || name.startsWith("core/org/HdrHistogram/")
                            || name.startsWith("core/reactor/blockhound/") // the recorder of libraries' rules
                            || name.startsWith("core/java/lang/Holdup"));
        }
    }

    @Test
    void theManifestNamesBothWaysIn() throws IOException {
        try (JarFile jar = new JarFile(App.AGENT.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
                    .isEqualTo("dev.holdup.launcher.Launcher");
            assertThat(jar.getManifest().getMainAttributes().getValue("Agent-Class"))
                    .isEqualTo("dev.holdup.launcher.Launcher");
        }
    }
}
