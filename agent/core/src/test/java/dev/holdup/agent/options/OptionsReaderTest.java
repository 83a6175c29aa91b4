package dev.holdup.agent.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsReaderTest {
    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final Properties system = new Properties();

    @Test
    void readsArgumentsAsPairs() {
        assertThat(OptionsReader.split("out=/tmp/a.jfr, threshold = 2ms"))
                .containsExactly(Map.entry("out", "/tmp/a.jfr"), Map.entry("threshold", "2ms"));
    }

    @Test
    void readsNothingFromNoArguments() {
        assertThat(OptionsReader.split(null)).isEmpty();
        assertThat(OptionsReader.split(" ")).isEmpty();
        assertThat(OptionsReader.split(",,")).isEmpty();
    }

    @Test
    void keepsAnEscapedCommaInsideTheValue() {
        assertThat(OptionsReader.split("loops=a{1\\,2},exclude=b"))
                .containsExactly(Map.entry("loops", "a{1,2}"), Map.entry("exclude", "b"));
    }

    @Test
    void keepsFurtherEqualsSignsInTheValue() {
        assertThat(OptionsReader.split("out=a=b")).containsExactly(Map.entry("out", "a=b"));
    }

    @Test
    void usesTheDefaultsWithoutAWord() {
        Options options = read("");

        assertThat(options.out()).isEqualTo(Path.of("."));
        assertThat(options.loops()).isNull();
        assertThat(options.exclude()).isNull();
        assertThat(options.threshold()).isEqualTo(Duration.ofMillis(1));
        assertThat(options.stall()).isNull();
        assertThat(options.maxSizeBytes()).isEqualTo(250L << 20);
        assertThat(options.maxAge()).isEqualTo(Duration.ofDays(1));
        assertThat(options.samples()).isEqualTo(Duration.ofMillis(20));
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsOnceOfAnUnknownKeyAndNamesTheNearest() {
        read("treshold=2ms");

        assertThat(warnings).containsExactly("unknown option 'treshold', did you mean 'threshold'?");
    }

    @Test
    void warnsOnceOfABadDurationAndUsesTheDefault() {
        Options options = read("threshold=soon");

        assertThat(options.threshold()).isEqualTo(Duration.ofMillis(1));
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("threshold=soon").endsWith("using 1ms");
    }

    @Test
    void warnsOfABadPatternAndGoesOnWithoutOne() {
        assertThat(read("loops=(").loops()).isNull();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("loops=(").endsWith("using none");
    }

    @Test
    void readsTheFileThatConfigNames() throws IOException {
        Options options = read("config=" + file("stall=70ms\nloops=worker-\\\\d+\n"));

        assertThat(options.stall()).isEqualTo(Duration.ofMillis(70));
        assertThat(options.loops().pattern()).isEqualTo("worker-\\d+");
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsTheFileThatASystemPropertyNames() throws IOException {
        system.setProperty("holdup.config", file("stall=70ms").toString());

        assertThat(read("").stall()).isEqualTo(Duration.ofMillis(70));
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsOnceOfAMissingFileAndGoesOnWithTheRest() {
        Options options = read("stall=70ms,config=" + folder.resolve("missing"));

        assertThat(options.stall()).isEqualTo(Duration.ofMillis(70));
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("missing").endsWith("going on without it");
    }

    @Test
    void prefersArgumentsToSystemPropertiesToTheFile() throws IOException {
        system.setProperty("holdup.threshold", "2ms");
        system.setProperty("holdup.stall", "2s");

        Options options = read("threshold=1us,config=" + file("threshold=3ms\nstall=3s\nmaxage=3h"));

        assertThat(options.threshold()).isEqualTo(Duration.ofNanos(1000));
        assertThat(options.stall()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.maxAge()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void staysSilentAboutTheKeysOfTheAttachProtocol() {
        system.setProperty("holdup.agent", "here");
        system.setProperty("holdup.home", "/opt");

        read("command=dump,file=a.jfr,reply=b");

        assertThat(warnings).isEmpty();
    }

    @Test
    void takesOffForNoSamplesAndNoFixedStall() {
        Options options = read("samples=off,stall=off");

        assertThat(options.samples()).isNull();
        assertThat(options.stall()).isNull();
        assertThat(warnings).isEmpty();
    }

    private Options read(String arguments) {
        return OptionsReader.read(OptionsReader.split(arguments), system, warnings::add);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("holdup.properties"), text);
    }
}
