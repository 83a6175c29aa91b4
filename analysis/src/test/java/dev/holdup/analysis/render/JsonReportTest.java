package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void everyReportKeepsToThePublishedSchema() throws IOException {
        for (Scene scene : List.of(
                Scenes.faulty(), Scenes.faultyWithWaiting(), Scenes.loaded(), Scenes.healthy(), Scene.withoutAgent())) {
            assertThat(violations(json(scene))).isEmpty();
        }
    }

    @Test
    void aReportThatLacksAKeyDoesNotKeepToIt() throws IOException {
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

    private static List<String> violations(String json) throws IOException {
        try (InputStream schema = JsonReport.class.getResourceAsStream("/dev/holdup/report-1.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
