package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.backend.Catalog;
import shop.faults.FaultKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ground truth speaks of faults and code that exist. */
class ExpectedTest {
    /** The JVM's and the host's doing has no culprit. */
    private static final List<String> NOBODYS = List.of("gc-or-safepoint", "host-starved");

    private final List<JsonNode> expected = JsonMapper.shared()
            .readTree(Path.of("expected.json").toFile())
            .valueStream()
            .toList();

    @Test
    void coversEachFaultOfTheCatalogOnce() {
        assertThat(expected)
                .extracting(e -> e.get("fault").stringValue())
                .containsExactlyElementsOf(
                        Catalog.all().stream().map(FaultKind::name).toList());
    }

    @Test
    void namesCulpritsThatExist() throws ClassNotFoundException {
        for (JsonNode entry : expected) {
            JsonNode culprit = entry.get("culprit");
            if (culprit == null) {
                assertThat(entry.get("kind").stringValue()).isIn(NOBODYS);
                continue;
            }
            Class<?> type = Class.forName(culprit.get("class").stringValue());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(m -> m.getName()))
                    .contains(culprit.get("method").stringValue());
            assertThat(culprit.get("file").stringValue()).isEqualTo(type.getSimpleName() + ".java");
        }
    }

    @Test
    void namesTheLoopThreads() {
        assertThat(expected).allSatisfy(e -> assertThat("http-loop-1")
                .matches(e.get("loops").stringValue()));
    }
}
