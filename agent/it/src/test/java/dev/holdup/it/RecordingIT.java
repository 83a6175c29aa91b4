package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.recording.RecordingReader;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.ScenarioApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Where the events go, and what is left when the JVM is killed. */
class RecordingIT {
    @TempDir
    Path folder;

    @OnEachJdk
    void stallThatNeverEndsIsOnDiskAfterKill(Jdk jdk) throws Exception {
        List<String> options = List.of(
                App.agent("out=" + folder), "-XX:FlightRecorderOptions=repository=" + folder.resolve("repository"));
        try (App app = App.start(jdk, "netty42", options, ScenarioApp.class, "netty-nio", "endless")) {
            app.await("ready");
            TimeUnit.SECONDS.sleep(4); // the JVM flushes once a second
            app.process.destroyForcibly().waitFor();
        }
        try (Stream<Path> found = Files.walk(folder.resolve("repository"))) {
            List<Path> chunks =
                    found.filter(file -> file.toString().endsWith(".jfr")).toList();
            Report report = Analysis.of(chunks);
            assertThat(report.findings())
                    .filteredOn(f -> f.kind().equals("cpu-stall") || f.kind().equals("host-starved"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.unfinished()).isTrue();
                        assertThat(finding.maxMs()).isGreaterThan(1_000);
                    });
        }
    }

    @OnEachJdk
    void usersOwnRecordingHasTheEventsToo(Jdk jdk) throws Exception {
        Path users = folder.resolve("users.jfr");
        List<String> options =
                List.of("-XX:StartFlightRecording=filename=" + users, App.agent("out=" + folder.resolve("ours.jfr")));
        try (App app = App.start(jdk, "netty42", options, ScenarioApp.class, "nio", "ten-blocks")) {
            assertThat(app.end()).isZero();
        }
        AtomicInteger calls = new AtomicInteger();
        RecordingReader.read(users, Set.of("holdup.BlockingCall"), event -> calls.incrementAndGet());
        assertThat(calls).hasValue(10);
    }
}
