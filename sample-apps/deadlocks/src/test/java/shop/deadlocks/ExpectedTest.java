package shop.deadlocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ground truth speaks of knots and code that exist. */
class ExpectedTest {
    private final List<JsonNode> expected = JsonMapper.shared()
            .readTree(Path.of("expected.json").toFile())
            .valueStream()
            .toList();

    @Test
    void coversEachKnotButTheHealthyOne() {
        List<String> knots = new ArrayList<>(Knots.ALL.keySet());
        knots.remove("none");
        assertThat(expected).extracting(e -> e.get("knot").stringValue()).containsExactlyElementsOf(knots);
    }

    @Test
    void namesCulpritsThatExist() throws ClassNotFoundException {
        for (JsonNode entry : expected) {
            JsonNode culprit = entry.get("culprit");
            Class<?> type = Class.forName(culprit.get("class").stringValue());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
                    .contains(culprit.get("method").stringValue());
        }
    }

    @Test
    void theHealthyKnotRuns() throws InterruptedException {
        Healthy.tie();
        Set<String> names = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toSet());
        assertThat(names).contains("sound-report-1");
    }
}
