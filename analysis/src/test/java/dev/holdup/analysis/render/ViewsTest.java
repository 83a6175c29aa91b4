package dev.holdup.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Recorded;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import dev.holdup.analysis.testing.VirtualScenes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {
    @ParameterizedTest
    @MethodSource("views")
    void readsAsAgreed(String name) throws IOException {
        String text = view(name).text(recorded(scene(name)), TextStyle.PLAIN);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        String golden = "view-" + name + ".txt";
        if (System.getProperty("golden") != null) {
            Files.writeString(Path.of(System.getProperty("golden"), golden), text);
        }
        try (InputStream agreed = ViewsTest.class.getResourceAsStream(golden)) {
            assertThat(agreed).as(golden).isNotNull();
            assertThat(text).isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Scene scene(String view) {
        return switch (view) {
            case "deadlocks" -> Scenes.deadlocked();
            case "virtual-threads" -> VirtualScenes.service();
            default -> Scenes.sampled();
        };
    }

    @Test
    void thereIsAGoldenFileForEach() {
        assertThat(Views.all())
                .isNotEmpty()
                .allMatch(view -> ViewsTest.class.getResource("view-" + view.name() + ".txt") != null);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ofARecordingWithoutItIsASentenceAndAnEmptyArray(String name) {
        Recorded foreign = recorded(Scene.withoutAgent());
        assertThat(view(name).text(foreign, TextStyle.PLAIN)).matches("[A-Z][^\n]*\n");
        assertThat(view(name).json(foreign)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void lagShowsTheGoldenPercentilesOfAStallEachSecond() {
        Scene scene = Scene.withLoop("loop-1").lasting(60_000);
        for (int i = 0; i < 60; i++) {
            scene.add(Scene.second(1, 1000 * i, 900, 100));
        }
        assertThat(view("lag")
                        .text(recorded(scene), TextStyle.PLAIN)
                        .lines()
                        .toList()
                        .get(1))
                .matches("loop-1 +0 ms +[0-9.]+ ms +50 ms +90 ms +99 ms +100 ms +60");
    }

    @Test
    void jsonHasTheShapeOfTheReport() {
        assertThat(view("tasks").json(recorded(Scenes.loaded())))
                .startsWith("[")
                .contains("\"class\" : \"dev.shop.Cleanup\"", "\"submitSite\" : {");
        assertThat(view("lag").json(recorded(Scenes.loaded())))
                .contains("\"loop\" : \"nioEventLoopGroup-3-1\"", "\"distribution\" : {", "\"p999Ms\"");
    }

    private static View view(String name) {
        return Views.named(name).orElseThrow();
    }

    static List<String> views() {
        return Views.all().stream().map(View::name).toList();
    }

    /** All but coverage, which has rows to say that nothing is there. */
    static List<String> tables() {
        return views().stream().filter(name -> !name.equals("coverage")).toList();
    }

    private static Recorded recorded(Scene scene) {
        return Recorded.of(scene.observe());
    }
}
