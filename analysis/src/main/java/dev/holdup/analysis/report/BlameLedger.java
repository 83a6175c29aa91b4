package dev.holdup.analysis.report;

import dev.holdup.analysis.detect.Chains;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Blame;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All chains of owners that loops waited behind, by signature; bounded, and what was put out is counted. */
final class BlameLedger {
    static final int MOST = 1000;

    private static final class Row {
        private Blame longest;
        private long longestNanos;
        private long count;
        private long nanos;
    }

    private final Map<String, Row> rows = new HashMap<>();
    private long otherCount;
    private long otherNanos;

    static Report.Ledger of(List<Finding> findings) {
        BlameLedger ledger = new BlameLedger();
        findings.stream()
                .flatMap(finding -> finding.occurrences().stream())
                .filter(one -> one.blame() != null)
                .forEach(ledger::add);
        return ledger.report();
    }

    private void add(Occurrence one) {
        Row row = rows.computeIfAbsent(Chains.id(one.blame()), id -> new Row());
        row.count++;
        row.nanos += one.durationNanos();
        if (one.durationNanos() > row.longestNanos) {
            row.longestNanos = one.durationNanos();
            row.longest = one.blame();
        }
        if (rows.size() > MOST) {
            putOut();
        }
    }

    private void putOut() {
        rows.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().nanos))
                .ifPresent(least -> {
                    otherCount += least.getValue().count;
                    otherNanos += least.getValue().nanos;
                    rows.remove(least.getKey());
                });
    }

    private Report.Ledger report() {
        List<Report.BlameChain> chains = rows.entrySet().stream()
                .filter(entry -> entry.getValue().longest != null)
                .map(entry -> new Report.BlameChain(
                        entry.getKey(),
                        entry.getValue().count,
                        Values.ms(entry.getValue().nanos),
                        Values.ms(entry.getValue().longestNanos),
                        Blamed.edges(entry.getValue().longest)))
                .sorted(Comparator.comparingDouble(Report.BlameChain::waitedMs)
                        .reversed()
                        .thenComparing(Report.BlameChain::id))
                .toList();
        return new Report.Ledger(chains, otherCount, Values.ms(otherNanos));
    }
}
