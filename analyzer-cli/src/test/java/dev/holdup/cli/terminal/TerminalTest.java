package dev.holdup.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Terminal SHOWING = new Terminal(true, 80, true, true, true);

    @Test
    void takesItsWidthFromColumns() {
        assertThat(Terminal.ofProcess(Map.of("COLUMNS", "132")).width()).isEqualTo(132);
    }

    @Test
    void isNeverNarrowerThanATable() {
        assertThat(Terminal.ofProcess(Map.of("COLUMNS", "7")).width()).isEqualTo(40);
    }

    @Test
    void showsNoColourWhenThatIsAskedForOrTheTerminalIsDumb() {
        assertThat(Terminal.ofProcess(Map.of("NO_COLOR", "1", "TERM", "xterm")).colour())
                .isFalse();
        assertThat(Terminal.ofProcess(Map.of("TERM", "dumb")).colour()).isFalse();
        assertThat(Terminal.ofProcess(Map.of("TERM", "dumb")).hyperlinks()).isFalse();
    }

    @Test
    void progressDrawsOverItsLine() {
        assertThat(drawn(SHOWING)).isEqualTo("\r\u001b[Khalf\r\u001b[K");
    }

    @Test
    void progressStaysSilentInAFile() {
        assertThat(drawn(Terminal.none())).isEmpty();
    }

    private static String drawn(Terminal terminal) {
        StringWriter err = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(err), terminal)) {
            progress.say("half");
        }
        return err.toString();
    }
}
