package dev.holdup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameCommandTest {
    @TempDir
    private Path directory;

    @Test
    void writesAPageBesideItsCallerAndPrintsItsName() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr");

        assertThat(flame.exitCode()).as(flame.err()).isZero();
        assertThat(flame.out()).isEqualTo(directory.resolve("a-flame.html") + "\n");
        assertThat(flame.err()).isEmpty();
        assertThat(directory.resolve("a-flame.html"))
                .content()
                .startsWith("<!doctype html>")
                .contains("\"OrderDao.load\"");
    }

    @Test
    void writesThePageWhereItIsToldTo() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr", "-o", "b.html", "--weight", "wall");

        assertThat(flame.exitCode()).as(flame.err()).isZero();
        assertThat(directory.resolve("b.html")).content().contains("\"weight\":\"wall\"");
        assertThat(Invocation.in(directory, "flame", "a.jfr", "-o", "-").out()).startsWith("<!doctype html>");
    }

    @Test
    void printsCollapsedStacks() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr", "--format", "collapsed");

        assertThat(flame.exitCode()).as(flame.err()).isZero();
        assertThat(flame.out()).isEqualTo("java.lang.Thread.run;dev.shop.OrderDao.load 100000\n");
        assertThat(Invocation.in(directory, "flame", "a.jfr", "--format", "collapsed", "--loop", "worker-2")
                        .out())
                .isEqualTo("java.lang.Thread.run;dev.shop.OrderDao.load 40000\n");
    }

    @Test
    void saysWhenNothingHasTheWeight() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr", "--format", "collapsed", "--weight", "blocked");

        assertThat(flame.exitCode()).isZero();
        assertThat(flame.out()).isEmpty();
        assertThat(flame.err()).contains("no stack has a value for blocked");
    }

    @Test
    void namesTheNearestLoop() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr", "--loop", "wroker-2");

        assertThat(flame.exitCode()).isEqualTo(2);
        assertThat(flame.err()).contains("the nearest is 'worker-2'").contains("Loops: worker-1, worker-2");
    }

    @Test
    void namesTheNearestWeight() throws IOException {
        SampledRecording.make(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr", "--weight", "hram");

        assertThat(flame.exitCode()).isEqualTo(2);
        assertThat(flame.err()).contains("harm");
    }

    @Test
    void endsWith1AndTheWayOutWhereThereAreNoSamples() throws IOException {
        SampledRecording.withoutSamples(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr");

        assertThat(flame.exitCode()).isEqualTo(1);
        assertThat(flame.out()).isEmpty();
        assertThat(flame.err()).contains("a.jfr holds no samples of loops").contains("holdup run ");
    }

    @Test
    void endsWith1WhereTheAgentWasNotThere() throws IOException {
        Recordings.plain(directory.resolve("a.jfr"));

        Invocation flame = Invocation.in(directory, "flame", "a.jfr");

        assertThat(flame.exitCode()).isEqualTo(1);
        assertThat(flame.err()).contains("a.jfr was recorded without the agent").contains("holdup run ");
    }

    @Test
    void endsWith3WhereThereIsNoFile() {
        assertThat(Invocation.in(directory, "flame", "none.jfr").exitCode()).isEqualTo(3);
    }

    @Test
    void asksForARecording() {
        Invocation flame = Invocation.in(directory, "flame");

        assertThat(flame.exitCode()).isEqualTo(2);
        assertThat(flame.err()).contains("flame needs a recording");
    }
}
