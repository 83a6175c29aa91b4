package dev.holdup.analysis.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpeedscopeTest {
    @Test
    void aProfileALoopWithASampleAWeight() throws IOException {
        JsonNode profile = file(Weight.WALL, null).at("/profiles/0");

        assertThat(profile.get("name").asString()).isEqualTo("nioEventLoopGroup-3-1");
        assertThat(profile.get("samples")).hasSize(14).hasSameSizeAs(profile.get("weights"));
        assertThat(profile.get("endValue").asLong()).isEqualTo(14 * 20_000_000L);
    }

    @Test
    void stacksBeginAtTheRoot() throws IOException {
        JsonNode file = file(Weight.WALL, null);
        int root = file.at("/profiles/0/samples/0/0").asInt();
        int top = file.at("/profiles/0/samples/0/4").asInt();

        assertThat(file.at("/shared/frames/" + root + "/name").asString()).isEqualTo("java.lang.Thread.run");
        assertThat(file.at("/shared/frames/" + top + "/name").asString()).isEqualTo("sun.nio.ch.Net.poll");
        assertThat(file.at("/shared/frames/" + top + "/file").asString()).isEqualTo("Net.java");
    }

    @Test
    void leavesOutSamplesThatWeighNothing() throws IOException {
        assertThat(file(Weight.HARM, null).at("/profiles/0/samples")).hasSize(10);
        assertThat(file(Weight.CPU, null).at("/profiles/0/samples")).hasSize(4);
    }

    @Test
    void keepsToTheLoopAskedFor() throws IOException {
        assertThat(file(Weight.WALL, "nioEventLoopGroup-3-1").get("profiles")).hasSize(1);
        assertThat(file(Weight.WALL, "another").get("profiles")).isEmpty();
    }

    private static JsonNode file(Weight weight, String loop) throws IOException {
        return JsonMapper.shared().readTree(Exported.text("speedscope", Scenes.sampled(), new Settings(weight, loop)));
    }
}
