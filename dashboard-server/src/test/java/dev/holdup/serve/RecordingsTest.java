package dev.holdup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordingsTest {
    @TempDir
    private Path directory;

    @Test
    void listsAFolderWithWhatIsWrongInIt() throws IOException {
        plain("good.jfr");
        Files.writeString(directory.resolve("notes.jfr"), "notes");
        byte[] whole = Files.readAllBytes(plain("whole.jfr"));
        Files.write(directory.resolve("cut.jfr"), Arrays.copyOf(whole, 40));
        Files.writeString(directory.resolve("readme.txt"), "not listed");

        try (Served served = Served.of(directory)) {
            List<JsonNode> rows = ready(served);

            assertThat(rows.stream().map(row -> row.get("name").asString()))
                    .containsExactly("cut.jfr", "good.jfr", "notes.jfr", "whole.jfr");
            assertThat(rows.get(2).get("error").asString()).contains("is not a JFR recording");
            assertThat(rows.get(2).get("state").asString()).isEqualTo("failed");
            assertThat(rows.get(0).get("quality").asString()).isEqualTo("weak");
            assertThat(rows.get(1).get("verdict").asString()).isNotBlank();
            assertThat(document(served, rows.get(1)).status()).isEqualTo(200);
            Reply damaged = document(served, rows.get(2));
            assertThat(damaged.status()).isEqualTo(422);
            assertThat(damaged.text()).contains("\"error\":");
        }
    }

    @Test
    void keepsTheIdOfAFileAndSeesThatItChanges() throws IOException {
        Path file = plain("a.jfr");
        String id;
        try (Served served = Served.of(file)) {
            id = ready(served).get(0).get("id").asString();
        }
        try (Served served = Served.of(directory)) {
            assertThat(ready(served).get(0).get("id").asString()).isEqualTo(id);
            Files.writeString(file, "something else");
            assertThat(document(served, ready(served).get(0)).status()).isEqualTo(422);
            Files.delete(file);
            assertThat(Reply.get(served.server(), "/api/recordings/" + id).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void comparesTwo() throws IOException {
        plain("a.jfr");
        plain("b.jfr");

        try (Served served = Served.of(directory)) {
            List<JsonNode> rows = ready(served);
            Reply compared = Reply.get(
                    served.server(),
                    "/api/compare?a=" + rows.get(0).get("id").asString() + "&b="
                            + rows.get(1).get("id").asString());

            JsonNode body = JsonMapper.shared().readTree(compared.text());
            assertThat(body.get("diff").get("schema").asString()).isEqualTo("holdup/diff/1");
            assertThat(body.get("a").get("report").get("schema").asString()).isEqualTo("holdup/report/1");
            assertThat(Reply.get(served.server(), "/api/compare?a=x").status()).isEqualTo(404);
        }
    }

    @Test
    void writesNothingBesideTheRecordings() throws IOException {
        Path file = plain("a.jfr");
        byte[] before = Files.readAllBytes(file);

        try (Served served = Served.of(directory)) {
            document(served, ready(served).get(0));
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(directory).isDirectoryContaining("glob:**/a.jfr");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    private static Reply document(Served served, JsonNode row) throws IOException {
        return Reply.get(served.server(), "/api/recordings/" + row.get("id").asString());
    }

    /** Once all of them were read. */
    private static List<JsonNode> ready(Served served) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows(served), rows -> rows.stream()
                        .noneMatch(row -> row.get("state").asString().equals("waiting")));
    }

    private static List<JsonNode> rows(Served served) throws IOException {
        String text = Reply.get(served.server(), "/api/recordings").text();
        return JsonMapper.shared().readTree(text).get("recordings").values().stream()
                .toList();
    }

    private Path plain(String name) throws IOException {
        Path file = directory.resolve(name);
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }
}
