package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void fitsOneScreen() {
        Invocation help = Invocation.in(HERE, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out().lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "ps",
                "attach",
                "detach",
                "record",
                "top",
                "report",
                "serve",
                "view",
                "gate",
                "diff",
                "flame",
                "export",
                "deadlocks",
                "explain",
                "demo"
            })
    void ofEachCommandFitsOneScreenAndHasAnExample(String command) {
        Invocation help = Invocation.in(HERE, command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Example:  holdup " + command);
        assertThat(help.out().lines()).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
        assertThat(Invocation.in(HERE, "--help").out()).contains("  " + command + " ");
    }

    @Test
    void isShownOnStandardErrorWhenNothingIsAskedFor() {
        Invocation nothing = Invocation.in(HERE);

        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).isEqualTo(Invocation.in(HERE, "--help").out());
    }

    @Test
    void versionNamesHoldupAndJava() {
        assertThat(Invocation.in(HERE, "--version").out())
                .startsWith("holdup ")
                .contains(Runtime.version().toString());
    }
}
