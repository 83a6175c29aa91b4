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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void aFaultyServiceReadsAsAgreed(int width) throws IOException {
        agrees("faulty", Scenes.faulty(), width);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void knownWaitingReadsAsAgreed(int width) throws IOException {
        agrees("waiting", Scenes.faultyWithWaiting(), width);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void aServiceUnderLoadReadsAsAgreed(int width) throws IOException {
        agrees("loaded", Scenes.loaded(), width);
    }

    @Test
    void barsAreMadeOfNumberSignsWhereBlocksCannotBeShown() {
        assertThat(render(Scenes.loaded(), new TextStyle(80, false, false, 10, true)))
                .contains("###")
                .doesNotContain("█");
        assertThat(render(Scenes.loaded(), TextStyle.PLAIN)).contains("█").doesNotContain("##");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void aHealthyServiceReadsAsAgreed(int width) throws IOException {
        agrees("healthy", Scenes.healthy(), width);
    }

    @Test
    void aRecordingWithoutTheAgentReadsAsAgreed() throws IOException {
        agrees("foreign", Scene.withoutAgent(), 80);
    }

    @Test
    void onlyTheCulpritIsColoured() {
        String text = render(Scenes.faulty(), new TextStyle(100, true, false, 10));
        assertThat(text).contains("\u001b[38;5;167mOrderDao.load\u001b[39m (OrderDao.java:88) held");
        assertThat(text.split("\u001b\\[38")).hasSize(1 + 1 + 3);
        assertThat(text.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(render(Scenes.faulty(), new TextStyle(100, false, false, 10)));
    }

    @Test
    void placesAreLinksWhereTheTerminalTakesThem() {
        assertThat(render(Scenes.faulty(), new TextStyle(100, false, true, 10)))
                .contains("/dev/shop/OrderDao.java:88\u001b\\OrderDao.java:88\u001b]8;;\u001b\\");
        assertThat(render(Scenes.faulty(), TextStyle.PLAIN)).doesNotContain("\u001b");
    }

    @Test
    void whatIsNotShownIsCounted() {
        assertThat(render(Scenes.faulty(), new TextStyle(80, false, false, 1))).contains("and 2 more findings");
    }

    @Test
    void theOperatorThatCalledTheCulpritIsNamed() {
        Scene scene = Scene.withLoop("parallel-1");
        String call = "dev.shop.RetryPolicy.backOff:15";
        scene.add(Scene.call(100, 60, "Thread.sleep", "sleep")
                .stack("java.lang.Thread.sleep:1", call, "reactor.core.publisher.FluxMap$MapSubscriber.onNext:106"));

        assertThat(render(scene, TextStyle.PLAIN)).contains(" 1  RetryPolicy.backOff is called by the operator map\n");
        assertThat(render(Scenes.faulty(), TextStyle.PLAIN)).doesNotContain("operator");
    }

    private static void agrees(String name, Scene scene, int width) throws IOException {
        String text = render(scene, new TextStyle(width, false, false, 10));
        assertThat(text.lines()).allMatch(line -> line.length() <= width);
        String golden = name + "-" + width + ".txt";
        // Run with -Dgolden=DIRECTORY to write the files anew, then read the difference before committing it.
        if (System.getProperty("golden") != null) {
            Files.writeString(Path.of(System.getProperty("golden"), golden), text);
        }
        try (InputStream agreed = TextReportTest.class.getResourceAsStream(golden)) {
            assertThat(agreed).as(golden).isNotNull();
            assertThat(text).isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String render(Scene scene, TextStyle style) {
        return TextReport.render(ReportBuilder.build(scene.observe()), style);
    }
}
