package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopScreenTest {
    private static final int HEIGHT = 24;
    private static final String ESCAPE = "\u001b\\[[0-9;]*m";

    @ParameterizedTest
    @CsvSource({
        "tables, 80, false",
        "tables, 80, true",
        "tables, 120, false",
        "tables, 120, true",
        "loop, 80, false",
        "finding, 80, false"
    })
    void looksAsAgreed(String screen, int width, boolean colour) throws IOException {
        TopModel model = model(Scenes.loaded());
        TopState state =
                switch (screen) {
                    case "loop" -> press(model, TopState.ENTER);
                    case "finding" -> press(model, TopState.DOWN, TopState.DOWN, TopState.ENTER);
                    default -> press(model, TopState.DOWN);
                };
        List<String> lines = TopScreen.lines(model, state, new TextStyle(width, colour, false, 10), HEIGHT);

        assertThat(lines)
                .hasSize(HEIGHT)
                .allMatch(line -> line.replaceAll(ESCAPE, "").length() <= width)
                .allMatch(line -> colour || !line.contains("\u001b"));
        String golden = "top-" + screen + "-" + width + (colour ? "-colour" : "") + ".txt";
        String text = String.join("\n", lines).replace("\u001b", "␛") + "\n";
        if (System.getProperty("golden") != null) {
            Files.writeString(Path.of(System.getProperty("golden"), golden), text);
        }
        try (InputStream agreed = TopScreenTest.class.getResourceAsStream(golden)) {
            assertThat(agreed).as(golden).isNotNull();
            assertThat(text).isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void fitsEveryHeight() {
        TopModel model = model(manyLoops());
        for (int height = 1; height < 60; height++) {
            assertThat(screen(model, TopState.START, height)).hasSize(Math.max(3, height) == height ? height : 3);
        }
    }

    @Test
    void keepsTheMarkedLoopOnTheScreen() {
        TopModel model = model(manyLoops());
        TopState state = TopState.START;
        for (int i = 0; i < 40; i++) {
            String marked = state.row(model);
            String end = marked.substring(marked.length() - 7);
            assertThat(screen(model, state, HEIGHT)).anyMatch(line -> line.startsWith("› ") && line.contains(end));
            state = state.after(TopState.DOWN, model);
        }
        assertThat(state.row(model)).isNotEqualTo(TopState.START.row(model));
    }

    @Test
    void saysThatItStandsStill() {
        TopModel model = model(Scenes.loaded());
        TopState paused = press(model, "p");

        assertThat(screen(model, paused, HEIGHT).get(0)).endsWith("· paused");
        assertThat(screen(model, paused.after("p", model), HEIGHT).get(0)).doesNotContain("paused");
    }

    @Test
    void saysWhenNothingWasFoundAndWhenThereIsNoLoop() {
        assertThat(screen(model(Scene.withLoop("loop-1").add(Scene.second(1, 1000, 900, 1))), TopState.START, HEIGHT))
                .contains("  Nothing held up a loop in this window.");
        assertThat(screen(model(Scene.withAgent()), TopState.START, HEIGHT)).contains("  No event loop was seen yet.");
    }

    @Test
    void sortsByTheKeyOfAColumn() {
        Scene scene = Scene.withLoop("busy").loop(2, "late", "loop");
        for (int i = 0; i < 10; i++) {
            scene.add(Scene.second(1, 1000 * i, 100, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
            scene.add(Scene.second(2, 1000 * i, 950, 50));
        }
        TopModel model = model(scene);
        assertThat(press(model, "l").rows(model)).startsWith("late", "busy");
        assertThat(press(model, "u").rows(model)).startsWith("busy", "late");
        assertThat(press(model, "n").rows(model)).startsWith("busy", "late");
        assertThat(press(model, "x")).isEqualTo(TopState.START);
    }

    @Test
    void comesBackFromARowAndEnds() {
        TopModel model = model(Scenes.loaded());
        TopState open = press(model, TopState.ENTER);
        assertThat(open.open()).isTrue();
        assertThat(open.after(TopState.ESCAPE, model).open()).isFalse();
        assertThat(press(model, "q").quit()).isTrue();
        assertThat(press(model(Scene.withAgent()), TopState.ENTER, TopState.DOWN, TopState.UP)
                        .open())
                .isFalse();
    }

    @Test
    void jsonHoldsTheReport() {
        JsonNode json = JsonMapper.shared().readTree(model(Scenes.loaded()).json());
        assertThat(json.get("schema").asString()).isEqualTo("holdup/top/1");
        assertThat(json.get("ageMs").asDouble()).isEqualTo(800);
        assertThat(json.at("/report/loops/0/name").asString()).isEqualTo("nioEventLoopGroup-3-1");
        assertThat(json.at("/report/findings/0/frame/class").asString()).isEqualTo("dev.shop.OrderDao");
    }

    private static Scene manyLoops() {
        Scene scene = Scenes.loaded();
        for (int i = 0; i < 40; i++) {
            String name = "loop-" + (i < 10 ? "0" : "") + i;
            scene.loop(10 + i, name, "loop").add(Scene.second(10 + i, 1000, 900, 100 - i));
        }
        return scene;
    }

    private static List<String> screen(TopModel model, TopState state, int height) {
        return TopScreen.lines(model, state, TextStyle.PLAIN, height);
    }

    private static TopState press(TopModel model, String... keys) {
        TopState state = TopState.START;
        for (String key : keys) {
            state = state.after(key, model);
        }
        return state;
    }

    private static TopModel model(Scene scene) {
        return new TopModel(
                TopModel.SCHEMA, 4711, "netty-http", 10_000, 800, 0.012, ReportBuilder.build(scene.observe()));
    }
}
