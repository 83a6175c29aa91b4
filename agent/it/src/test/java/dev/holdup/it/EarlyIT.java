package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.it.app.EarlyApp;
import dev.holdup.it.app.EndingApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** The application begins before the agent is ready, and nothing of a loop is missed for all that. */
class EarlyIT {
    private static final int BLOCKS = 5;
    private static final long BLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(45);

    @TempDir
    Path folder;

    @OnEachJdk
    void whatLoopsPoolsAndVirtualThreadsDoAtOnceIsSeen(Jdk jdk) throws Exception {
        Path recording = folder.resolve("early.jfr");
        try (App app = App.start(jdk, "netty42", List.of(App.agent("out=" + recording)), EarlyApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).containsExactly("before the agent is ready");
        }
        Observations seen = Analysis.observe(List.of(recording));
        Report report = ReportBuilder.build(seen);
        assertThat(report.quality().agentErrors()).isZero();
        // what the report calls findings may be fewer, where the host made the most of a call's length
        assertThat(seen.calls())
                .filteredOn(call -> call.durationNanos() >= BLOCK_NANOS)
                .filteredOn(call -> "block".equals(Stacks.culprit(call.stack()).method()))
                .hasSize(BLOCKS);
        assertThat(report.loops())
                .filteredOn(loop -> loop.role().equals("pool"))
                .isNotEmpty();
        if (jdk.feature() >= 21) {
            assertThat(report.virtualThreads().kinds())
                    .filteredOn(kind -> kind.name().equals("early"))
                    .singleElement()
                    .satisfies(kind -> assertThat(kind.site()).isNotNull());
        }
    }

    /** The agent is hardly ever the faster one. */
    @OnEachJdk
    void aProgramThatExitsAtOnceIsRecordedOrToldNotToBe(Jdk jdk) throws Exception {
        Path recording = folder.resolve("ending.jfr");
        try (App app = App.start(jdk, "netty42", List.of(App.agent("out=" + recording)), EndingApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            if (!Files.exists(recording)) {
                assertThat(app.lines())
                        .containsExactly("holdup: not installed, the application runs on without it:"
                                + " it ended before the agent was ready, nothing is recorded");
            }
        }
    }

    @OnEachJdk
    void whatWouldNotWaitForTheAgentBeginsAfterIt(Jdk jdk) throws Exception {
        String options = "owners=on,out=" + folder.resolve("owners.jfr");
        try (App app = App.start(jdk, "netty42", List.of(App.agent(options)), EarlyApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).containsExactly("after the agent");
        }
    }
}
