package dev.holdup.analysis.render.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.analysis.testing.Scene;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DashboardPageTest {
    private static final String BEFORE =
            "<!doctype html>\n<script type=\"application/octet-stream\" id=\"holdup-data\">";
    private static final String AFTER = "</script>\n<script>page()</script>";

    @Test
    void theDocumentStandsInItsPlaceAndIsNoMarkup() throws IOException {
        Scene scene = Scene.withLoop("</script><script>alert(1)</script>");
        Dashboard document = Dashboard.of(scene.observe(), "<b>.jfr", null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        DashboardPage.write(BEFORE + AFTER, document, out);

        String page = out.toString(StandardCharsets.UTF_8);
        assertThat(page).startsWith(BEFORE).endsWith(AFTER).doesNotContain("alert", "<b>");
        byte[] data = Base64.getDecoder().decode(page.substring(BEFORE.length(), page.length() - AFTER.length()));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        DashboardJson.write(document, json);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes())
                .isEqualTo(json.toByteArray());
    }

    @Test
    void aTemplateWithoutAPlaceIsRefused() {
        Dashboard document = Dashboard.of(Scene.withAgent().observe(), "a.jfr", null);

        assertThatThrownBy(() -> DashboardPage.write(AFTER, document, new ByteArrayOutputStream()))
                .hasMessageContaining("no place");
    }
}
