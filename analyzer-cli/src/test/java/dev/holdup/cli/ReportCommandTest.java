package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path directory;

    @Test
    void printsTheTextOnStandardOutputOnly() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation report = Invocation.in(directory, "report", "a.jfr");

        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).isNotBlank().doesNotContain("\u001b");
        assertThat(report.err()).isEmpty();
    }

    @Test
    void printsJsonOfTheContract() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation report = Invocation.in(directory, "report", "--format", "json", "a.jfr");

        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).startsWith("{").contains("\"holdup/report/1\"").endsWith("}\n");
    }

    @Test
    void readsADirectoryOfRecordings() throws IOException {
        Recordings.plain(Files.createDirectory(directory.resolve("two")).resolve("a.jfr"));
        Recordings.plain(directory.resolve("two/b.jfr"));

        assertThat(Invocation.in(directory, "report", "two").exitCode()).isZero();
    }

    @Test
    void writesToAFileAndSaysSo() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation report = Invocation.in(directory, "report", "a.jfr", "--output", "a.txt");

        assertThat(report.exitCode()).isZero();
        assertThat(report.out()).isEmpty();
        assertThat(report.err()).contains("wrote ").contains("a.txt");
        assertThat(directory.resolve("a.txt")).content().isNotBlank();
    }

    @Test
    void refusesAFileInADirectoryThatIsNotThere() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation report = Invocation.in(directory, "report", "a.jfr", "--output", "none/a.txt");

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.err()).contains("There is no directory");
    }

    @Test
    void printsTheSchema() {
        Invocation schema = Invocation.in(directory, "report", "--schema");

        assertThat(schema.exitCode()).isZero();
        assertThat(schema.out()).startsWith("{").contains("$schema");
    }

    @Test
    void endsWith3WhenTheFileIsMissing() {
        Invocation report = Invocation.in(directory, "report", "none.jfr");

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.err()).contains("none.jfr").doesNotContain("Exception");
    }

    @Test
    void endsWith3WhenTheFileIsNoRecording() throws IOException {
        Files.writeString(directory.resolve("notes.jfr"), "these are notes\n");

        Invocation report = Invocation.in(directory, "report", "notes.jfr");

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(report.out()).isEmpty();
        assertThat(report.err()).contains("notes.jfr").doesNotContain("Exception");
    }

    @Test
    void writesTheDashboardInOneFile() throws IOException {
        BlockedRecording.make(directory.resolve("a.jfr"));

        Invocation report = Invocation.in(directory, "report", "a.jfr", "--format", "html");

        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).isEqualTo(directory.resolve("a-report.html") + "\n");
        String page = Files.readString(directory.resolve("a-report.html"));
        assertThat(page).startsWithIgnoringCase("<!doctype html>");
        assertThat(document(page)).contains("\"holdup/dashboard/1\"", "\"name\":\"a.jfr\"", "http-loop-1");
        assertThat(Invocation.in(directory, "report", "a.jfr", "--format", "html", "-o", "-")
                        .out())
                .startsWith(page.substring(0, 100));
        assertThat(Invocation.in(directory, "report", "a.jfr", "--format", "html", "-o", "none/b.html")
                        .err())
                .contains("There is no directory");
    }

    /** What the page will unpack. */
    private static String document(String page) throws IOException {
        String slot = "id=\"holdup-data\">";
        int from = page.indexOf(slot) + slot.length();
        byte[] gzipped = Base64.getDecoder().decode(page.substring(from, page.indexOf('<', from)));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
