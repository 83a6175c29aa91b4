package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.it.app.CausesApp;
import dev.holdup.schema.Causes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** One forced example of each cause, ten times: the right cause, shares that add up, and nobody blamed who is innocent. */
@Alone
class CausesIT {
    private static final List<String> HEAP = List.of("-Xmx512m", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    @OnEachJdk
    void computingIsOnTheProcessorAndItsHotFrameIsNamed(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "cpu", List.of());
        seen.mostlyBecause(Causes.ON_CPU);
        assertThat(seen.named("cpu-stall").frame().method()).isEqualTo("hot");
    }

    @OnEachJdk
    void sleepingIsTheSleepers(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "sleep", List.of());
        seen.mostlyBecause("BLOCKED(sleep)");
        assertThat(seen.named("blocking-call").frame().method()).isEqualTo("sleep");
    }

    @OnEachJdk
    void waitingInNativeCodeIsTheCallers(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "socket", List.of());
        seen.mostlyBecause("BLOCKED(socket)");
        assertThat(seen.named("blocking-call").frame().method()).isEqualTo("read");
    }

    @OnEachJdk
    void aFullCollectionIsNobodysCode(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "full-gc", HEAP);
        seen.mostlyBecause(Causes.GC_SAFEPOINT);
        seen.blamesNobody();
    }

    @OnEachJdk
    void aThreadDumpIsNobodysCode(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "thread-dump", List.of());
        seen.mostlyBecause(Causes.GC_SAFEPOINT);
        seen.blamesNobody();
    }

    @OnEachJdk
    void aLookAtTheHeapIsNobodysCode(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "histogram", HEAP);
        seen.mostlyBecause(Causes.GC_SAFEPOINT);
        seen.blamesNobody();
    }

    @OnEachJdk
    void aCollectionWhileTheLoopIsIdleHoldsNobody(Jdk jdk) throws Exception {
        assertThat(play(jdk, "idle-gc", HEAP).report.findings())
                .filteredOn(finding -> finding.maxMs() >= 25)
                .isEmpty();
    }

    private Seen play(Jdk jdk, String cause, List<String> jvm) throws Exception {
        Path recording = folder.resolve(cause + jdk.feature() + ".jfr");
        List<String> options = new ArrayList<>(jvm);
        options.add(App.agent("out=" + recording + ",stall=25ms"));
        try (App app = App.start(jdk, "netty42", options, CausesApp.class, "netty-nio", cause)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        }
        return new Seen(recording, CausesApp.class);
    }
}
