package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path directory;

    @Test
    void printsThePageOfAKind() {
        Invocation page = Invocation.in(directory, "explain", "blocking-call");

        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(page.out()).startsWith("#");
    }

    @Test
    void printsThePageOfASubKindWithItsCode() {
        Invocation page = Invocation.in(directory, "explain", "regular-expression");

        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(page.out()).startsWith("# regular-expression\n").contains("Pattern.compile(");
    }

    @Test
    void explainsAFindingOfTheNewestRecordingWithWhatFitsIt() throws IOException {
        Path recording = SampledRecording.withCall(directory.resolve("a.jfr"));
        Report.Finding finding = Analysis.of(List.of(recording)).findings().get(0);

        Invocation explained = Invocation.in(directory, "explain", finding.id());

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .startsWith(finding.id() + ": " + finding.title() + "\n\n→ " + finding.advice() + "\n\n    ")
                .contains(finding.codeShape().indent(4))
                .contains("\n# " + finding.page().replaceAll(".*/|\\.md", "") + "\n");
    }

    @Test
    void namesTheNearestKind() {
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
