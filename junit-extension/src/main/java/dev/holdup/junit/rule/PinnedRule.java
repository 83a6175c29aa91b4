package dev.holdup.junit.rule;

import dev.holdup.analysis.advice.Framework;
import dev.holdup.analysis.advice.Page;
import dev.holdup.analysis.advice.Pages;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.Units;
import dev.holdup.junit.MaxPinned;
import dev.holdup.junit.seen.Pin;
import dev.holdup.junit.seen.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link MaxPinned}: no more pins than that. */
record PinnedRule(int most, double longerThanMs) implements Rule {
    static Rule of(MaxPinned asked) {
        return new PinnedRule(asked.value(), Lengths.ms("@MaxPinned(longerThan)", asked.longerThan()));
    }

    @Override
    public String demand() {
        return "@MaxPinned(" + most + ")";
    }

    @Override
    public List<Violation> broken(Seen seen) {
        List<Pin> counted = seen.pins().stream()
                .filter(pin -> pin.durationNanos() > longerThanMs * 1e6)
                .toList();
        if (counted.size() <= most) {
            return List.of();
        }
        Pin longest = counted.stream()
                .max(Comparator.comparingLong(Pin::durationNanos))
                .orElseThrow();
        Optional<Page> page = Pages.of("pinned-carrier");
        List<Report.Frame> stack = longest.stack();
        String sentence =
                "virtual threads kept their carriers " + Units.count(counted.size(), "time") + " for longer than "
                        + Units.time(longerThanMs) + " (limit " + most + "), longest "
                        + Units.time(longest.durationNanos() / 1e6)
                        + " by " + longest.thread() + (longest.reason() == null ? "" : ": " + longest.reason());
        return List.of(new Violation(
                "pinned",
                true,
                sentence,
                page.map(one -> one.wayOut(Framework.VIRTUAL_THREADS).sentence())
                        .orElse(null),
                page.map(one -> "docs/findings/" + one.id() + ".md").orElse(null),
                stack));
    }
}
