package dev.holdup.analysis.render.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChromeTraceTest {
    @Test
    void eachEventHasTheFieldsOfItsPhase() throws IOException {
        for (JsonNode event : events(Scenes.sampled())) {
            assertThat(event.get("pid").isInt() && event.get("tid").isInt()).isTrue();
            assertThat(event.get("ts").isNumber()).isTrue();
            switch (event.get("ph").asString()) {
                case "M" ->
                    assertThat(Set.of("process_name", "process_sort_index", "thread_name", "thread_sort_index"))
                            .contains(event.get("name").asString());
                case "X" -> assertThat(event.get("dur").asDouble()).isPositive();
                case "C" ->
                    assertThat(event.get("args")
                                    .get(event.get("name").asString())
                                    .isNumber())
                            .isTrue();
                default -> assertThat(event.get("ph").asString()).as("phase").isEmpty();
            }
        }
    }

    @Test
    void aLoopIsAProcessWithALaneAKind() throws IOException {
        List<JsonNode> events = events(Scenes.sampled());
        assertThat(names(events, "process_name"))
                .containsExactly("netty-http", "nioEventLoopGroup-3-1", "pool-1-thread");
        assertThat(names(events, "thread_name")).containsExactly("pauses", "calls", "stalls", "samples");
    }

    @Test
    void slicesLieWhereTheyWereRecorded() throws IOException {
        List<JsonNode> events = events(Scenes.sampled());
        List<JsonNode> calls = lane(events, "calls");
        assertThat(calls).hasSize(50);
        assertThat(calls.get(0).get("name").asString()).isEqualTo("NioSocketImpl.read");
        assertThat(calls.get(0).get("ts").asDouble()).isCloseTo(100_000, within(0.001));
        assertThat(calls.get(0).get("dur").asDouble()).isCloseTo(6_000, within(0.001));
        assertThat(calls.get(0).at("/args/culprit").asString()).isEqualTo("OrderDao.load");
        assertThat(lane(events, "stalls")).singleElement().satisfies(stall -> {
            assertThat(stall.get("name").asString()).isEqualTo("ON_CPU");
            assertThat(stall.at("/args/stack").asString()).isEqualTo("dev.shop.Cleanup.sweep(Cleanup.java:23)");
        });
        assertThat(lane(events, "samples")).hasSize(14);
        assertThat(lane(events, "pauses"))
                .extracting(pause -> pause.get("dur").asDouble())
                .containsExactly(12_000.0, 1_500.0);
    }

    @Test
    void countersTellEachSecond() throws IOException {
        List<JsonNode> busy = events(Scenes.sampled()).stream()
                .filter(event -> event.get("name").asString().equals("busy %"))
                .toList();
        assertThat(busy).hasSize(10);
        assertThat(busy.get(0).at("/args/busy %").asDouble()).isBetween(1.0, 10.0);
    }

    @Test
    void slicesOfALaneNest() throws IOException {
        Scene scene = Scene.withLoop("loop-1");
        scene.add(run(0, 10)).add(run(2, 9)).add(run(2.5, 3)).add(run(20, 5)).add(run(24, 3));
        Deque<Double> open = new ArrayDeque<>();
        for (JsonNode slice : lane(events(scene), "runs")) {
            double start = slice.get("ts").asDouble();
            double end = start + slice.get("dur").asDouble();
            while (!open.isEmpty() && open.peek() <= start) {
                open.pop();
            }
            assertThat(open.isEmpty() || end <= open.peek()).isTrue();
            open.push(end);
        }
    }

    @Test
    void ofARecordingWithoutLoopsIsTheJvmAlone() throws IOException {
        assertThat(names(events(Scene.withoutAgent()), "process_name")).containsExactly("JVM");
    }

    private static FakeEvent run(double atMs, double ms) {
        return Scene.run(atMs, ms);
    }

    private static List<JsonNode> events(Scene scene) throws IOException {
        JsonNode trace = JsonMapper.shared().readTree(Exported.text("chrome-trace", scene));
        return StreamSupport.stream(trace.get("traceEvents").spliterator(), false)
                .toList();
    }

    private static List<String> names(List<JsonNode> events, String kind) {
        return events.stream()
                .filter(event -> event.get("name").asString().equals(kind))
                .map(event -> event.at("/args/name").asString())
                .toList();
    }

    private static List<JsonNode> lane(List<JsonNode> events, String lane) {
        return events.stream()
                .filter(event -> event.has("cat") && event.get("cat").asString().equals(lane))
                .toList();
    }
}
