package shop.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ground truth speaks of faults and code that exist. */
class ExpectedTest {
    private final List<JsonNode> expected = JsonMapper.shared()
            .readTree(Path.of("expected.json").toFile())
            .valueStream()
            .toList();

    @Test
    void coversEachFaultThatTheServerOffers() {
        assertThat(expected).extracting(e -> e.get("fault").stringValue()).containsExactlyInAnyOrder(Main.FAULTS);
    }

    @Test
    void namesCulpritsThatExist() throws ClassNotFoundException {
        for (JsonNode entry : expected) {
            JsonNode culprit = entry.get("culprit");
            Class<?> type = Class.forName(culprit.get("class").stringValue());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(m -> m.getName()))
                    .contains(culprit.get("method").stringValue());
        }
    }
}
