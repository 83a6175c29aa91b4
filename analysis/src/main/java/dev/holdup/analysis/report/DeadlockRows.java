package dev.holdup.analysis.report;

import dev.holdup.analysis.advice.Framework;
import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.advice.WayOut;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Observations;
import dev.holdup.analysis.model.SeenDeadlock;
import dev.holdup.analysis.stack.Fingerprint;
import dev.holdup.analysis.stack.Stacks;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Deadlocks as the report shows them: by themselves, and as findings that come before all others. */
final class DeadlockRows {
    private static final int NAMED = 3;

    private DeadlockRows() {}

    static List<Report.Deadlock> of(Observations seen) {
        return seen.deadlocks().stream().map(DeadlockRows::row).toList();
    }

    static List<Report.Finding> findings(Observations seen) {
        return seen.deadlocks().stream()
                .map(deadlock -> finding(deadlock, seen))
                .toList();
    }

    /** The first thing that is read. */
    static String verdict(List<Report.Deadlock> deadlocks) {
        Report.Deadlock first = deadlocks.get(0);
        String more = deadlocks.size() == 1
                ? ""
                : " " + Units.count(deadlocks.size() - 1, "more deadlock") + " "
                        + (deadlocks.size() == 2 ? "is" : "are") + " below.";
        return DeadlockKind.of(first.kind()).verdict(first.members().size()) + ": " + sentence(first) + "." + more;
    }

    private static Report.Deadlock row(SeenDeadlock deadlock) {
        List<Report.Member> members = deadlock.waits().stream()
                .map(wait -> new Report.Member(
                        wait.waiter(),
                        wait.waitsFor(),
                        wait.heldBy(),
                        Findings.frame(Stacks.culprit(wait.stack())),
                        wait.stack().stream().map(Findings::frame).toList()))
                .toList();
        return new Report.Deadlock(id(deadlock), deadlock.kind(), Values.instant(deadlock.atNanos()), members);
    }

    private static Report.Finding finding(SeenDeadlock deadlock, Observations seen) {
        Report.Deadlock row = row(deadlock);
        DeadlockKind kind = DeadlockKind.of(deadlock.kind());
        Report.Member first = row.members().isEmpty() ? null : row.members().get(0);
        double lastedMs = Values.ms(Math.max(0, seen.endNanos() - deadlock.atNanos()));
        List<String> threads = row.members().stream().map(Report.Member::thread).toList();
        Page page = Pages.of(kind.id()).orElseThrow();
        WayOut wayOut = page.wayOut(framework(deadlock));
        return new Report.Finding(
                row.id(),
                deadlock.kind(),
                "error",
                DeadlockKind.of(deadlock.kind()).verdict(threads.size()) + ": " + String.join(", ", threads),
                null,
                null,
                null,
                null,
                sentence(row),
                null,
                null,
                first == null ? null : first.frame(),
                first == null || first.stack().isEmpty() ? null : first.stack().get(0),
                null,
                null,
                threads,
                List.of(),
                1,
                lastedMs,
                lastedMs,
                lastedMs,
                lastedMs,
                null,
                null,
                null,
                first == null ? null : first.heldBy(),
                null,
                null,
                List.of(),
                first == null ? List.of() : first.stack(),
                wayOut.sentence(),
                wayOut.codeShape(),
                "docs/findings/" + page.id() + ".md",
                row.firstSeen(),
                Values.instant(seen.endNanos()),
                0,
                true);
    }

    /** Of the first member whose code tells. */
    private static Framework framework(SeenDeadlock deadlock) {
        return deadlock.waits().stream()
                .map(wait -> Framework.of(wait.stack()))
                .filter(found -> found != Framework.ELSEWHERE)
                .findFirst()
                .orElse(Framework.ELSEWHERE);
    }

    private static String sentence(Report.Deadlock deadlock) {
        StringBuilder text = new StringBuilder();
        for (Report.Member member : deadlock.members().stream().limit(NAMED).toList()) {
            String at = Places.where(member.frame());
            text.append(text.isEmpty() ? "" : "; ")
                    .append(member.thread())
                    .append(at == null ? "" : " at " + at)
                    .append(" waits for ")
                    .append(member.waitsFor())
                    .append(", ")
                    .append(member.heldBy());
        }
        return deadlock.members().size() > NAMED ? text + "; …" : text.toString();
    }

    /** By where its threads stand, whoever came first. */
    private static String id(SeenDeadlock deadlock) {
        List<Frame> places = deadlock.waits().stream()
                .map(wait -> Stacks.culprit(wait.stack()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Frame::className).thenComparing(Frame::method))
                .toList();
        return Fingerprint.of(DeadlockKind.of(deadlock.kind()).prefix(), deadlock.kind(), "", places);
    }
}
