package dev.holdup.analysis.render.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holdup.analysis.gate.Gate;
import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.Run;
import dev.holdup.analysis.gate.policy.PolicyReader;
import dev.holdup.analysis.render.TextStyle;
import dev.holdup.analysis.testing.Scene;
import dev.holdup.analysis.testing.Scenes;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GateOutputsTest {
    private static final String POLICY = """
            version: 1
            evidence: { control: optional }
            rules:
              blocking-call: { level: error, max: 0 }
              lag: { level: warn, limits: { p99: 1us } }
              never-yielded: { level: warn }
            """;
    private static final SourcePaths CHECKOUT = frame -> Optional.of("shop/src/main/java/dev/shop/" + frame.file());

    @Test
    void sarifKeepsToItsSchemaAndNamesThePathInTheCheckout() throws Exception {
        for (GateResult result : List.of(failed(), passed(), inconclusive())) {
            assertThat(sarifViolations(render(GateFormat.SARIF, result))).isEmpty();
        }
        JsonNode result = json(GateFormat.SARIF, failed()).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asString()).isEqualTo("blocking-call");
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("shop/src/main/java/dev/shop/OrderDao.java");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(88);
        assertThat(sarifViolations(render(GateFormat.SARIF, failed()).replace("\"ruleId\"", "\"rule\"")))
                .as("the schema is really looked at")
                .isNotEmpty();
    }

    @Test
    void sarifStaysWithinWhatGitHubTakes() throws Exception {
        Scene scene = Scene.withLoop("l".repeat(3000));
        for (int i = 0; i < 30_000; i++) {
            scene.add(Scene.callOn(1, i / 4.0, 60, "NioSocketImpl.read", "socket")
                    .stack("java.net.Socket.read:1", "dev.shop.A" + i + ".load:" + i));
        }
        JsonNode sarif = json(GateFormat.SARIF, judge(scene, POLICY));

        assertThat(sarif.at("/runs/0/results").size()).isEqualTo(25_000);
        assertThat(sarif.at("/runs/0/results/0/message/text").asString().length())
                .isLessThanOrEqualTo(1024);
    }

    @Test
    void surefiresOwnParserReadsTheJUnitReport() throws Exception {
        List<ReportTestCase> failed = cases(failed());
        assertThat(failed).hasSize(4);
        assertThat(failed).filteredOn(ReportTestCase::hasSkipped).hasSize(1);
        assertThat(failed)
                .filteredOn(ReportTestCase::hasFailure)
                .singleElement()
                .satisfies(one -> assertThat(one.getFailureDetail()).contains("OrderDao.java:88"));
        assertThat(cases(passed())).noneMatch(one -> one.hasFailure() || one.hasError());
        assertThat(cases(inconclusive())).filteredOn(ReportTestCase::hasError).hasSize(1);
    }

    @Test
    void annotationsEscapeWhatWouldEndThem() {
        String text = render(GateFormat.ANNOTATIONS, failed());

        assertThat(text)
                .startsWith(
                        "::error file=shop/src/main/java/dev/shop/OrderDao.java,line=88,title=holdup%3A blocking-call::");
        assertThat(text.lines()).allMatch(line -> line.startsWith("::error ") || line.startsWith("::warning "));
    }

    @Test
    void gitLabGetsEachFindingOnceWithAFingerprint() throws Exception {
        JsonNode issues = json(GateFormat.GITLAB, failed());

        List<String> fingerprints = new ArrayList<>();
        issues.forEach(issue -> {
            fingerprints.add(issue.at("/fingerprint").asString());
            assertThat(issue.at("/severity").asString()).isIn("blocker", "critical", "major", "minor", "info");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
            assertThat(issue.at("/location/path").asString()).isNotBlank();
        });
        assertThat(fingerprints).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void jsonAndMarkdownTellTheVerdictAndThePlace() throws Exception {
        JsonNode json = json(GateFormat.JSON, failed());

        assertThat(json.at("/schema").asString()).isEqualTo("holdup/gate/1");
        assertThat(json.at("/verdict").asString()).isEqualTo("FAIL");
        assertThat(json.at("/runs/0/rules/0/violations/0/line").asInt()).isEqualTo(88);
        assertThat(json.at("/runs/0/rules/0/violations/0/frame/class").asString())
                .isEqualTo("dev.shop.OrderDao");
        assertThat(render(GateFormat.MARKDOWN, failed()))
                .startsWith("## Holdup gate: FAIL")
                .contains("`shop/src/main/java/dev/shop/OrderDao.java:88`");
    }

    @Test
    void textHasVerdictFirstAndFitsItsWidth() {
        String text = GateFormat.TEXT.render(failed(), CHECKOUT, TextStyle.PLAIN);

        assertThat(text).startsWith("FAIL  policy holdup.yml\n").contains("✗ blocking-call", "– never-yielded");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(render(GateFormat.TEXT, passed())).startsWith("PASS  policy");
        assertThat(render(GateFormat.TEXT, inconclusive())).startsWith("INCONCLUSIVE  policy");
    }

    private static GateResult failed() {
        return judge(Scenes.faulty(), POLICY);
    }

    private static GateResult passed() {
        return judge(Scenes.healthy(), POLICY.replace("max: 0", "max: 9, severity: error"));
    }

    private static GateResult inconclusive() {
        return judge(Scenes.healthy(), POLICY.replace("optional", "required").replace("max: 0", "max: 9"));
    }

    private static GateResult judge(Scene scene, String policy) {
        return Gate.judge(
                PolicyReader.read("holdup.yml", policy),
                List.of(new Run("runs/a.jfr", scene.observe())),
                null,
                LocalDate.of(2026, 1, 1));
    }

    private static String render(GateFormat format, GateResult result) {
        return format.render(result, CHECKOUT, TextStyle.PLAIN);
    }

    private static JsonNode json(GateFormat format, GateResult result) {
        return JsonMapper.shared().readTree(render(format, result));
    }

    private static List<ReportTestCase> cases(GateResult result) throws Exception {
        TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
        return parser
                .parse(new InputStreamReader(stream(render(GateFormat.JUNIT, result)), StandardCharsets.UTF_8))
                .stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .toList();
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> sarifViolations(String sarif) throws Exception {
        try (InputStream schema = GateOutputsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(sarif, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
