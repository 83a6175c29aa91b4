package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    /** A part of the sources that this module only bundles. */
    private static final Path PAGES = Path.of("../docs/findings");

    @TempDir
    private Path directory;

    @Test
    void printsThePageOfAKind() {
        assumeThat(PAGES).isDirectory();

        Invocation page = Invocation.in(directory, "explain", "blocking-call");

        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(page.out()).startsWith("#");
    }

    @Test
    void namesTheNearestKind() {
        assumeThat(PAGES).isDirectory();

        Invocation wrong = Invocation.in(directory, "explain", "blocking-cal");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("the nearest is 'blocking-call'");
    }

    @Test
    void asksForTheRecordingOfAFinding() {
        Invocation wrong = Invocation.in(directory, "explain", "blk-7f3a91");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("holdup explain blk-7f3a91 FILE.jfr");
    }

    @Test
    void saysWhenTheRecordingHasNoSuchFinding() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation wrong = Invocation.in(directory, "explain", "blk-7f3a91");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("a.jfr, the newest recording here").contains("no finding blk-7f3a91");
    }
}
