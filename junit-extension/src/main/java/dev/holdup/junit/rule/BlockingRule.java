package dev.holdup.junit.rule;

import dev.holdup.analysis.advice.Framework;
import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Origin;
import dev.holdup.analysis.stack.Stacks;
import dev.holdup.junit.NoBlocking;
import dev.holdup.junit.seen.Seen;
import dev.holdup.schema.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link NoBlocking}: no finding of a call that waits. */
record BlockingRule(double longerThanMs) implements Rule {
    private static final double STALL_MS = 25;
    private static final Set<String> WAITS =
            Set.of(Categories.SLEEP, Categories.PARK, Categories.FUTURE, Categories.MONITOR_WAIT);
    private static final Set<String> KINDS = Set.of("blocking-call", "monitor-contention");

    static Rule of(NoBlocking asked) {
        return new BlockingRule(Lengths.ms("@NoBlocking(longerThan)", asked.longerThan()));
    }

    @Override
    public String demand() {
        return "@NoBlocking";
    }

    @Override
    public List<Violation> broken(Seen seen) {
        List<Violation> violations = new ArrayList<>();
        seen.report().findings().stream()
                .filter(finding -> KINDS.contains(finding.kind()) && !"note".equals(finding.severity()))
                .filter(finding -> counts(
                        finding.category(),
                        finding.maxMs(),
                        finding.frame() == null ? null : finding.frame().className()))
                .forEach(finding -> violations.add(Violation.of(finding, true, sentence(finding))));
        Evidence evidence = new Evidence(seen.own());
        seen.own().calls().stream()
                .filter(call -> !call.loop().worker() && evidence.isStretched(call))
                .forEach(call -> stretched(call).ifPresent(violations::add));
        return violations;
    }

    /** Most of its length is a pause's or the host's. A wait is one all the same; of what works nobody knows. */
    private Optional<Violation> stretched(BlockingCall call) {
        List<Frame> stack = Stacks.withoutAgent(call.stack());
        Frame culprit = Stacks.culprit(stack);
        double ms = call.durationNanos() / 1e6;
        if (culprit == null || !counts(call.category(), ms, culprit.className())) {
            return Optional.empty();
        }
        boolean waits = WAITS.contains(call.category());
        Page page = Pages.of(null, call.category(), "blocking-call");
        return Optional.of(new Violation(
                culprit.className() + "." + culprit.method(),
                waits,
                Names.place(culprit.className(), culprit.method()) + " holds "
                        + call.loop().name() + ": " + call.operation() + " for " + Units.time(ms)
                        + ", of which a pause of the JVM or the host took the most",
                page.wayOut(Framework.of(call.loop(), stack)).sentence(),
                "docs/findings/" + page.id() + ".md",
                stack.stream().map(Violation::frame).toList()));
    }

    /** Without what is a start's price, and what is short and has no code of the application: a busy host makes that. */
    private boolean counts(String category, double ms, String culprit) {
        boolean application = culprit != null && Origin.of(culprit) == Origin.APPLICATION;
        return !Categories.CLASS_LOAD.equals(category) && ms > longerThanMs && (application || ms >= STALL_MS);
    }

    static String sentence(Report.Finding finding) {
        String where = Places.where(finding.frame());
        return finding.title() + ", " + Units.count(finding.count(), "time") + ", longest "
                + Units.time(finding.maxMs()) + (finding.unfinished() ? " and not over" : "")
                + (where == null ? "" : ", at " + where) + "  " + finding.id();
    }
}
