package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Harm;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stats.Lengths;
import dev.holdup.schema.Categories;
import dev.holdup.schema.Causes;
import java.util.List;

/** How loud a finding is; the reasons are in docs/inflicted-delay.md. */
record Severity(double windowMs) {
    private static final double STALL_MS = 25;
    private static final double PINNED_MS = 20;
    /** What lasts so long at the recording's end is taken not to end. */
    private static final double NEVER_MS = 1_000;

    private static final double SHARE = 0.01;
    private static final double LONG_RUN_MS = 5;
    private static final int OFTEN = 3;

    String of(Finding finding, Lengths lengths, List<Stall> stalls, Harm harm) {
        if (finding.worker() || !finding.kind().namesCode()) {
            return "note";
        }
        if (finding.kind().keepsCarriers()) {
            return ofCarriers(finding, lengths, stalls, harm);
        }
        long longest = Math.max(
                lengths.max(),
                stalls.stream().mapToLong(Stall::durationNanos).max().orElse(0));
        boolean stalled = Values.ms(longest) >= STALL_MS;
        boolean large = Values.ms(lengths.total()) > SHARE * windowMs || isHarmful(finding, lengths, harm);
        if (isUnseen(finding) || !stalled && isFirstUse(finding) || !stalled && !large && isForeign(finding)) {
            return "note";
        }
        boolean doubtful = isFirstUse(finding) || isMixed(finding);
        return (stalled || large) && !doubtful ? "error" : "warning";
    }

    /** A carrier is one of several: it counts who waited, and whether it ever came back. */
    private String ofCarriers(Finding finding, Lengths lengths, List<Stall> stalls, Harm harm) {
        boolean never =
                stalls.stream().anyMatch(stall -> stall.unfinished() && Values.ms(stall.durationNanos()) >= NEVER_MS);
        boolean starved = finding.kind() == Kind.CARRIER_HOG && isMixed(finding) && !never;
        if (Values.ms(lengths.max()) < PINNED_MS || starved) {
            return "note";
        }
        return never || harm.known() && Values.ms(harm.nanos()) > SHARE * windowMs ? "error" : "warning";
    }

    /** Short for a stall, yet again and again in the way of many: on the mean one in a hundred of a task always waits. */
    private boolean isHarmful(Finding finding, Lengths lengths, Harm harm) {
        return harm.known()
                && Values.ms(harm.nanos()) > SHARE * windowMs
                && Values.ms(lengths.max()) >= LONG_RUN_MS
                && finding.occurrences().size() >= OFTEN;
    }

    /** Classes are loaded once: a start's price, and seldom anybody's fault. */
    private static boolean isFirstUse(Finding finding) {
        return finding.occurrences().stream().allMatch(o -> Categories.CLASS_LOAD.equals(o.category()));
    }

    /** No frame is the application's own. */
    private static boolean isForeign(Finding finding) {
        return finding.occurrences().stream()
                .allMatch(o -> o.culprit() == null || Origin.of(o.culprit().className()) != Origin.APPLICATION);
    }

    /** The watchdog was too late for a stack, which it is where the host gives no processor: nobody can be blamed. */
    private static boolean isUnseen(Finding finding) {
        return finding.kind() == Kind.CPU_STALL
                && finding.occurrences().stream().allMatch(o -> o.culprit() == null);
    }

    private static boolean isMixed(Finding finding) {
        return finding.occurrences().stream().allMatch(o -> Causes.MIXED.equals(o.cause()));
    }
}
