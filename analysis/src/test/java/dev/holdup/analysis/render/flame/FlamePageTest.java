package dev.holdup.analysis.render.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Sampled;
import dev.holdup.analysis.flame.Weight;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FlamePageTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void holdsAllWeightsInMicroseconds() {
        JsonNode leaves = data(page("dev.shop.Dao.load(Dao.java:88)")).get("leaves");

        assertThat(leaves.get("harm").get(0).asLong()).isEqualTo(60_000);
        assertThat(leaves.get("wall").get(0).asLong()).isEqualTo(20_000);
        assertThat(leaves.get("blocked").get(0).asLong()).isZero();
    }

    @Test
    void keepsNamesThatAreHtmlInsideTheData() {
        String bad = "<img src=x onerror=alert>&amp;.</script><script>document.title='broken'</script>\u2028";

        String page = page("dev.shop." + bad + "(A.java:1)");

        assertThat(page).doesNotContain("<img").doesNotContain("onerror=alert>").doesNotContain("\u2028");
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(data(page).get("classes").get(0).asString()).contains("<img src=x onerror=alert>&amp;");
    }

    @Test
    void keepsARecordingsNameThatIsHtmlInsideTheTitle() {
        String page = FlamePage.render(graph("dev.shop.A.b(A.java:1)"), settings("</title><b>&.jfr", null));

        assertThat(page).contains("<title>&lt;/title&gt;&lt;b&gt;&amp;.jfr · holdup flame graph</title>");
    }

    @Test
    void asksForNothingElse() {
        String page = page("dev.shop.A.b(A.java:1)");

        assertThat(page)
                .doesNotContainPattern("https?:")
                .doesNotContainPattern("(src|href)=\"(?!data:)")
                .doesNotContain("@import")
                .doesNotContain("{{")
                .contains("default-src 'none'");
    }

    @Test
    void beginsWithTheLoopAndWeightThatWereAskedFor() {
        JsonNode data = data(FlamePage.render(graph("dev.shop.A.b(A.java:1)"), settings("a.jfr", "loop-1")));

        assertThat(data.get("loop").asInt()).isZero();
        assertThat(data.get("weight").asString()).isEqualTo("wall");
        assertThat(data(page("dev.shop.A.b(A.java:1)")).get("loop").isNull()).isTrue();
    }

    private static String page(String frames) {
        return FlamePage.render(graph(frames), settings("a.jfr", null));
    }

    private static FlamePage.Settings settings(String recording, String loop) {
        return new FlamePage.Settings(recording, List.of("10 s"), Weight.WALL, loop);
    }

    private static FlameGraph graph(String frames) {
        return new Sampled().running(10, 3, frames).graph();
    }

    private static JsonNode data(String page) {
        Matcher found = DATA.matcher(page);
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }
}
