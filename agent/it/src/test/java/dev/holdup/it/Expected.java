package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Report;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of {@code expected.json}; {@code category} is null where nothing is called, {@code culprit} where nobody is. */
record Expected(
        String name,
        String path,
        String kind,
        String category,
        String subKind,
        Report.Frame culprit,
        double minMs,
        String loops,
        boolean mayBeAbsent) {
    private static final double SHORTEST_WAIT_MS = 10;

    /** All of a sample's folder. */
    static List<Expected> of(Path sample) {
        JsonNode all =
                JsonMapper.shared().readTree(sample.resolve("expected.json").toFile());
        return all.valueStream().map(Expected::of).toList();
    }

    private static Expected of(JsonNode node) {
        JsonNode culprit = node.get("culprit");
        return new Expected(
                node.get("fault").asString(),
                node.path("path").asString("/orders/7"),
                node.get("kind").asString(),
                node.path("category").asString(null),
                node.path("subKind").asString(null),
                culprit == null
                        ? null
                        : new Report.Frame(
                                culprit.get("class").asString(),
                                culprit.get("method").asString(),
                                culprit.get("file").asString(),
                                null),
                node.path("minMs").asDouble(0),
                node.get("loops").asString(),
                node.path("mayBeAbsent").asBoolean(false));
    }

    /** On a thread that may be blocked. */
    boolean isSilent() {
        return kind.equals("none");
    }

    boolean starves() {
        return kind.equals("host-starved");
    }

    /** Its length is not that of a wait, which would hold the loop for that long on any host. */
    boolean works() {
        return kind.equals("cpu-stall") || kind.equals("crowded-iteration") || minMs < SHORTEST_WAIT_MS;
    }

    void assertIsToldBy(Report.Finding finding) {
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(finding.category()).isEqualTo(category);
        assertThat(finding.subKind()).isEqualTo(subKind);
        assertThat(finding.frame())
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(culprit);
        assertThat(finding.maxMs()).isGreaterThanOrEqualTo(minMs);
        assertThat(finding.loops()).isNotEmpty().allMatch(loop -> loop.matches(loops));
    }
}
