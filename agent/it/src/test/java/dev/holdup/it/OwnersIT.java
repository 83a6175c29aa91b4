package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.analysis.stats.Intervals;
import dev.holdup.it.app.LocksApp;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** Who held what a loop waited for, where it stood meanwhile, and whom it waited for itself. */
class OwnersIT {
    private static final int TIMES = 40;
    private static final String SHORT = "30";
    /** The agent looks at a loop more often than that. */
    private static final long SEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    @TempDir
    Path folder;

    @OnEachJdk
    void theOwnerOfAMonitorIsNamedWithItsFrame(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "monitor");
        Report.Finding finding = seen.named("monitor-contention");
        assertThat(finding.frame().method()).isEqualTo("enter");
        assertThat(finding.owner()).isEqualTo("monitor-owner");
        assertThat(finding.ownerFrame().method()).isEqualTo("writeReport");
        assertThat(finding.cause()).isEqualTo("LOCK");
    }

    @OnEachJdk
    void theOwnerOfALockIsNamedWithItsFrame(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "lock");
        Report.Finding finding = seen.named("blocking-call");
        assertThat(finding.frame().method()).isEqualTo("lock");
        assertThat(finding.owner()).isEqualTo("lock-owner");
        assertThat(finding.ownerFrame().method()).isEqualTo("writeReport");
        assertThat(finding.cause()).isEqualTo("LOCK");
    }

    @OnEachJdk
    void aChainOfThreeIsToldWhole(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "chain");
        Report.Finding finding = seen.named("monitor-contention");
        assertThat(finding.chain()).extracting(Report.Edge::owner).containsExactly("first", "second", "last");
        assertThat(finding.chain()).extracting(Report.Edge::kind).containsExactly("monitor", "lock", "monitor");
        assertThat(finding.chain())
                .extracting(edge -> edge.frame().method())
                .last()
                .isEqualTo("writeReport");
        assertThat(seen.report.blame().chains().get(0).id()).isEqualTo(finding.chainId());
    }

    @OnEachJdk
    void aLockThatNobodyWaitsForIsSilent(Jdk jdk) throws Exception {
        Seen seen = play(jdk, "uncontended");
        assertThat(seen.observations.blames()).isEmpty();
        assertThat(seen.report.blame().chains()).isEmpty();
    }

    /** Of contentions that are long enough without what the host made of them; none is a stall. */
    private static void namedInMost(Seen seen, Hiccups hiccups) {
        Intervals late = new Intervals(hiccups.all());
        List<Occurrence> contentions = Detectors.findings(new Evidence(seen.observations)).stream()
                .flatMap(finding -> finding.occurrences().stream())
                .filter(one -> "LOCK".equals(one.cause()) && Health.ownNanos(one, late) >= SEEN_NANOS)
                .toList();
        assertThat(contentions).hasSizeGreaterThanOrEqualTo(TIMES / 2);
        long named = contentions.stream()
                .filter(one -> one.blame() != null
                        && Stacks.culprit(one.blame().first().stack()).method().equals("writeReport"))
                .count();
        assertThat(named).as("named of %d contentions", contentions.size()).isGreaterThanOrEqualTo((long)
                (0.95 * contentions.size()));
    }

    private Seen play(Jdk jdk, String scenario) throws Exception {
        Path recording = folder.resolve(scenario + jdk.feature() + ".jfr");
        List<String> options = List.of(App.agent("out=" + recording + ",stall=200ms"));
        try (Hiccups hiccups = new Hiccups();
                App app =
                        App.start(jdk, "netty42", options, LocksApp.class, "netty-nio", scenario, "" + TIMES, SHORT)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            Seen seen = new Seen(recording, LocksApp.class);
            if (scenario.equals("monitor") || scenario.equals("lock")) {
                namedInMost(seen, hiccups);
            }
            return seen;
        }
    }
}
