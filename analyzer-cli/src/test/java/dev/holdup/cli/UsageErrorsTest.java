package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({
        "reprot, command 'reprot'; the nearest is 'report'.",
        "explian, command 'explian'; the nearest is 'explain'.",
        "det, command 'det'; the nearest is 'detach'.",
        "zzzzzz, there is no command 'zzzzzz'.",
        "a.jfr, holdup report a.jfr"
    })
    void namesTheNearestCommand(String word, String expected) {
        Invocation wrong = Invocation.in(HERE, word);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains(expected).contains("--help shows what there is");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void namesTheNearestOption() {
        Invocation wrong = Invocation.in(HERE, "report", "a.jfr", "--fromat=json");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("no option '--fromat'; the nearest is '--format'.")
                .contains("holdup report --help");
    }

    @ParameterizedTest
    @CsvSource({
        "record 1 --duration 10, '10' is no duration; write 500ms",
        "record 1 --duration 0s, too short",
        "attach abc, 'abc' is no process id",
        "attach 99999999 --options threshold, Agent option 'threshold' has no value.",
        "report, report needs a recording.",
        "report a.jfr --top 0, --top is at least 1",
        "report a.jfr --format jsn, jsn",
        "ps 4711, '4711' is one word too many."
    })
    void saysWhatIsWrongWithAnArgument(String line, String expected) {
        Invocation wrong = Invocation.in(HERE, line.split(" "));

        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(2);
        assertThat(wrong.err()).contains(expected).doesNotContain("Exception");
    }
}
