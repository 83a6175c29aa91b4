package dev.holdup.junit.rule;

import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Finding;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.BlockingCall;
import dev.holdup.analysis.model.LongRun;
import dev.holdup.analysis.model.Loop;
import dev.holdup.analysis.model.Span;
import dev.holdup.analysis.model.Stall;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.report.ReportBuilder;
import dev.holdup.analysis.report.Units;
import dev.holdup.junit.MaxLoopLag;
import dev.holdup.junit.seen.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@link MaxLoopLag}: nothing that keeps a loop for longer. */
record LoopLagRule(double limitMs) implements Rule {
    /** As the gate has it: above this share no length says anything of the code. */
    private static final double STARVED = 0.05;

    private static final String UNSEEN =
            "no stack was taken in time; give the agent a stall threshold below the limit, as in stall=10ms";

    /** A stretch in which a loop did not come round; the part of it within the test counts. */
    private record Held(Loop loop, Span span, String task) {}

    private record Occurred(Finding finding, Occurrence occurrence) {}

    static Rule of(MaxLoopLag asked) {
        return new LoopLagRule(Lengths.ms("@MaxLoopLag", asked.value()));
    }

    @Override
    public String demand() {
        return "@MaxLoopLag(" + Units.time(limitMs) + ")";
    }

    @Override
    public List<Violation> broken(Seen seen) {
        List<Occurred> causes = Detectors.findings(new Evidence(seen.around())).stream()
                .flatMap(finding -> finding.occurrences().stream().map(one -> new Occurred(finding, one)))
                .toList();
        Map<String, Violation> violations = new LinkedHashMap<>();
        held(seen)
                .filter(held -> held.span().overlap(seen.window()) > limitMs * 1e6)
                .sorted(Comparator.comparingLong((Held held) -> held.span().durationNanos())
                        .reversed())
                .map(held -> violation(held, causes, seen))
                .forEach(violation -> violations.putIfAbsent(violation.key(), violation));
        return List.copyOf(violations.values());
    }

    private static Stream<Held> held(Seen seen) {
        List<Held> all = new ArrayList<>();
        for (Stall stall : seen.around().stalls()) {
            all.add(new Held(stall.loop(), stall, stall.taskClass()));
        }
        for (LongRun run : seen.around().longRuns()) {
            all.add(new Held(run.loop(), run, run.taskClass()));
        }
        for (BlockingCall call : seen.around().calls()) {
            all.add(new Held(call.loop(), call, call.taskClass()));
        }
        return all.stream().filter(held -> !held.loop().worker() && !held.loop().pool());
    }

    private Violation violation(Held held, List<Occurred> causes, Seen seen) {
        String sentence = held.loop().name() + " did not come round for " + Units.time(ms(held.span())) + " (limit "
                + Units.time(limitMs) + "): ";
        boolean starved = seen.starvedShare() > STARVED;
        Occurred cause = causes.stream()
                .filter(one -> one.occurrence().loop().equals(held.loop()))
                .filter(one ->
                        2 * one.occurrence().overlap(held.span()) >= held.span().durationNanos())
                .max(Comparator.comparingLong(one -> one.occurrence().overlap(held.span())))
                .orElse(null);
        if (cause == null) {
            boolean paused = new Evidence(seen.around()).pauses().within(held.span()) * 2
                    >= held.span().durationNanos();
            String task = held.task() == null || held.task().isEmpty() ? "many tasks" : held.task();
            return new Violation(
                    held.loop().name() + " " + task, !starved && !paused, sentence + task, UNSEEN, null, List.of());
        }
        Report.Finding finding = ReportBuilder.build(seen.around()).findings().stream()
                .filter(one -> one.id().equals(cause.finding().id()))
                .findFirst()
                .orElseThrow();
        boolean codesFault = cause.finding().kind().namesCode() && (!starved || isCertain(cause));
        return Violation.of(finding, codesFault, sentence + BlockingRule.sentence(finding));
    }

    /** What a call waited for, and what a thread used of the processor, no host adds. */
    private boolean isCertain(Occurred cause) {
        Kind kind = cause.finding().kind();
        Stall stall = cause.occurrence().stall();
        return kind == Kind.BLOCKING_CALL
                || kind == Kind.MONITOR_CONTENTION
                || stall != null && stall.shares().cpuNanos() > limitMs * 1e6;
    }

    private static double ms(Span span) {
        return span.durationNanos() / 1e6;
    }
}
