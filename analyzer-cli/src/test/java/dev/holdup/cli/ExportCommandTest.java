package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.export.Export;
import dev.holdup.analysis.render.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void record() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesEachFormatBesideItsCallerAndPrintsItsName(String format) throws IOException {
        Export export = Exports.named(format).orElseThrow();

        Invocation invocation = export("a.jfr", "--format", format);

        assertThat(invocation.exitCode()).as(invocation.err()).isZero();
        Path written = directory.resolve("a" + export.suffix());
        assertThat(invocation.out()).isEqualTo(written + "\n");
        assertThat(invocation.err()).isEmpty();
        if (export.single()) {
            assertThat(written).isNotEmptyFile();
        } else {
            try (Stream<Path> files = Files.list(written)) {
                assertThat(files).hasSameSizeAs(export.files());
            }
        }
    }

    @Test
    void printsTextsWhereItIsToldTo() throws IOException {
        assertThat(export("a.jfr", "--format", "collapsed", "--out", "-").out())
                .isEqualTo("java.lang.Thread.run;dev.shop.OrderDao.load 100000\n");
        assertThat(export("a.jfr", "--format", "collapsed", "--out", "-", "--loop", "worker-2", "--weight", "wall")
                        .out())
                .isEqualTo("java.lang.Thread.run;dev.shop.OrderDao.load 20000\n");
        assertThat(export("a.jfr", "--format", "speedscope", "--out", "b.json").out())
                .isEqualTo(directory.resolve("b.json") + "\n");
    }

    @Test
    void refusesStandardOutputForWhatIsNoText() {
        for (String format : List.of("pprof", "csv", "jsonl")) {
            Invocation invocation = export("a.jfr", "--format", format, "--out", "-");

            assertThat(invocation.exitCode()).isEqualTo(2);
            assertThat(invocation.err()).contains(format + " cannot go to standard output", "--out NAME");
        }
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        Invocation invocation = export("a.jfr", "--format", "csv", "--out", "none/tables");

        assertThat(invocation.exitCode()).isEqualTo(1);
        assertThat(invocation.err()).contains("There is no directory " + directory.resolve("none"));
    }

    @Test
    void saysWhenThereAreNoSamples() throws IOException {
        SampledRecording.withoutSamples(directory.resolve("b.jfr"));

        Invocation stacks = export("b.jfr", "--format", "speedscope");

        assertThat(stacks.exitCode()).isEqualTo(1);
        assertThat(stacks.err()).contains("b.jfr holds no samples of loops");
        assertThat(directory.resolve("b.speedscope.json")).doesNotExist();
        assertThat(export("b.jfr", "--format", "chrome-trace").exitCode()).isZero();
    }

    @Test
    void namesTheNearestFormat() {
        Invocation invocation = export("a.jfr", "--format", "speedscoop");

        assertThat(invocation.exitCode()).isEqualTo(2);
        assertThat(invocation.err()).contains("There is no format 'speedscoop'; the nearest is 'speedscope'.");
    }

    @Test
    void asksForAFormatAndARecording() {
        assertThat(export("a.jfr").err()).contains("export needs a format").contains("chrome-trace, speedscope");
        assertThat(export("--format", "csv").err()).contains("holdup export FILE.jfr --format csv");
        assertThat(export("none.jfr", "--format", "csv").exitCode()).isEqualTo(3);
    }

    @Test
    void listsItsFormats() {
        assertThat(export("--list").out().lines())
                .allMatch(line -> line.length() <= 96)
                .extracting(line -> line.split(" ")[0])
                .containsExactlyElementsOf(formats());
    }

    static List<String> formats() {
        return Exports.all().stream().map(Export::name).toList();
    }

    private Invocation export(String... arguments) {
        return Invocation.in(
                directory,
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
    }
}
