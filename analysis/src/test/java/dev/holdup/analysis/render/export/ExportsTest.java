package dev.holdup.analysis.render.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportsTest {
    @ParameterizedTest
    @MethodSource("formats")
    void eachWritesAnyRecording(String format) {
        for (Scene scene : List.of(
                Scenes.sampled(), Scenes.faulty(), Scenes.healthy(), Scene.withoutAgent(), Scene.withLoop("a"))) {
            assertThatCode(() -> Exported.bytes(format, scene, Exported.HARM)).doesNotThrowAnyException();
        }
    }

    @Test
    void collapsedIsThatOfTheFlameGraph() throws IOException {
        assertThat(Exported.text("collapsed", Scenes.sampled()))
                .isEqualTo("java.lang.Thread.run;io.netty.A.b;dev.shop.OrderDao.load;"
                        + "java.net.Socket$SocketInputStream.read;sun.nio.ch.Net.poll 4000000\n");
    }

    static List<String> formats() {
        return Exports.all().stream().map(Export::name).toList();
    }
}
