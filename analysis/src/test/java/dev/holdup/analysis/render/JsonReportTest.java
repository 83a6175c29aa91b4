package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void everyReportKeepsToThePublishedSchema() {
        for (Scene scene : List.of(
                Scenes.faulty(), Scenes.faultyWithWaiting(), Scenes.loaded(), Scenes.healthy(), Scene.withoutAgent())) {
            assertThat(violations(json(scene))).isEmpty();
        }
    }

    @Test
    void aReportThatLacksAKeyDoesNotKeepToIt() {
        assertThat(violations(json(Scenes.faulty()).replace("\"severity\"", "\"level\"")))
                .isNotEmpty();
        assertThat(violations(json(Scenes.faulty()).replace("\"good\"", "\"splendid\"")))
                .isNotEmpty();
    }

    @Test
    void unknownNumbersAreNullAndClassesAreCalledClass() {
        String json = json(Scenes.faulty());
        assertThat(json).contains("\"inflictedMs\" : null", "\"class\" : \"dev.shop.OrderDao\"");
        assertThat(json).doesNotContain("className", "\"good\" :", "\"present\" :");
    }

    private static String json(Scene scene) {
        return JsonReport.render(ReportBuilder.build(scene.observe()));
    }

    private static List<String> violations(String json) {
        return Schemas.violations("urn:holdup:report:1", json);
    }
}
