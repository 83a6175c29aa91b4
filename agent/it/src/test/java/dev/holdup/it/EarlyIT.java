package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.EarlyApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The application begins before the agent is ready, and nothing of a loop is missed for all that. */
class EarlyIT {
    private static final int BLOCKS = 5;

    @TempDir
    Path folder;

    @OnEachJdk
    void whatLoopsPoolsAndVirtualThreadsDoAtOnceIsSeen(Jdk jdk) throws Exception {
        Path recording = folder.resolve("early.jfr");
        try (App app = App.start(jdk, "netty42", List.of(App.agent("out=" + recording)), EarlyApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).containsExactly("before the agent is ready");
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(report.findings())
                .filteredOn(f -> f.frame() != null && "block".equals(f.frame().method()))
                .filteredOn(f -> f.kind().equals("blocking-call"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.count()).isEqualTo(BLOCKS));
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

    @OnEachJdk
    void whatWouldNotWaitForTheAgentBeginsAfterIt(Jdk jdk) throws Exception {
        String options = "owners=on,out=" + folder.resolve("owners.jfr");
        try (App app = App.start(jdk, "netty42", List.of(App.agent(options)), EarlyApp.class)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).containsExactly("after the agent");
        }
    }
}
