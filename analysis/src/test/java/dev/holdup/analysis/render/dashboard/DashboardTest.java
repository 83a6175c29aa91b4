package dev.holdup.analysis.render.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.Schemas;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {
    @Test
    void everyDocumentKeepsToThePublishedSchema() {
        for (Scene scene : List.of(
                Scenes.faulty(),
                Scenes.faultyWithWaiting(),
                Scenes.sampled(),
                Scenes.healthy(),
                Scenes.deadlocked(),
                Scene.withoutAgent())) {
            assertThat(Schemas.violations("urn:holdup:dashboard:1", json(scene)))
                    .isEmpty();
        }
    }

    @Test
    void aDocumentThatLacksAKeyDoesNotKeepToIt() {
        String json = json(Scenes.sampled());
        assertThat(Schemas.violations("urn:holdup:dashboard:1", json.replace("\"tickMicros\"", "\"tick\"")))
                .isNotEmpty();
        assertThat(Schemas.violations("urn:holdup:dashboard:1", json.replace("\"severity\"", "\"level\"")))
                .isNotEmpty();
    }

    private static String json(Scene scene) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DashboardJson.write(Dashboard.of(scene.observe(), "recording.jfr", null), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
