package shop.scraper;

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
    void coversEachFault() {
        assertThat(expected)
                .extracting(entry -> entry.get("fault").stringValue())
                .containsExactlyElementsOf(Faults.ALL.keySet());
    }

    @Test
    void namesCodeThatExists() throws ClassNotFoundException {
        for (JsonNode entry : expected) {
            for (String place : List.of("culprit", "below")) {
                JsonNode code = entry.get(place);
                if (code != null && !code.get("method").stringValue().equals("<clinit>")) {
                    Class<?> type = Class.forName(code.get("class").stringValue());
                    assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
                            .contains(code.get("method").stringValue());
                }
            }
        }
    }

    @Test
    void eachFaultStrikesAVisitorOfTheSite() throws Exception {
        try (Site site = Site.open()) {
            Scraper scraper = new Scraper(site.address(), List.of());
            for (String name : Faults.ALL.keySet()) {
                long start = System.nanoTime();
                Faults.named(name).strike(scraper);
                assertThat(System.nanoTime() - start).as(name).isGreaterThan(150_000_000);
            }
        }
    }
}
