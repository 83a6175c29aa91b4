package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.it.app.CostsApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** What it costs, in counts that are the same on any machine: bytes, classes, events. Times are in benchmarks/. */
class CostsIT {
    /** Of an operation; far below any object. */
    private static final double CHANCE_BYTES = 0.5;

    private static final int MOST_CLASSES = 40;
    private static final int MOST_EVENTS = 2_000;
    private static final long MOST_BYTES = 1_000_000;

    @TempDir
    Path folder;

    @OnEachJdk
    void nothingIsAllocatedAndLittleIsWovenAndWritten(Jdk jdk) throws Exception {
        Path recording = folder.resolve("costs.jfr");
        Map<String, Double> without = bytes(jdk, List.of());
        Map<String, Double> with = bytes(jdk, List.of(App.agent("out=" + recording)));
        assertThat(with.keySet()).containsExactlyInAnyOrder("task", "iteration", "park", "file-read");
        with.forEach((name, bytes) ->
                assertThat(bytes).as("bytes of one %s", name).isCloseTo(without.get(name), within(CHANCE_BYTES)));

        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        String woven = events.stream()
                .filter(event -> event.getEventType().getName().equals("holdup.AgentHealth"))
                .map(event -> event.getString("applied"))
                .reduce("", (first, last) -> last);
        System.out.printf(
                "%s: bytes %s without, %s with; %d classes woven, %d events, %d bytes%n",
                jdk, without, with, woven.split(" ").length, events.size(), Files.size(recording));
        assertThat(woven.split(" "))
                .contains("java/util/concurrent/locks/LockSupport", "io/netty/channel/nio/NioEventLoop")
                .hasSizeLessThanOrEqualTo(MOST_CLASSES);
        assertThat(events).hasSizeLessThanOrEqualTo(MOST_EVENTS);
        assertThat(Files.size(recording)).isLessThanOrEqualTo(MOST_BYTES);
    }

    private static Map<String, Double> bytes(Jdk jdk, List<String> options) throws Exception {
        try (App app = App.start(jdk, "netty42", options, CostsApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            return app.lines().stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words[0].equals("bytes"))
                    .collect(Collectors.toMap(words -> words[1], words -> Double.valueOf(words[2])));
        }
    }
}
