package dev.holdup.analysis.report;

import java.util.List;
import java.util.Map;

/**
 * What a recording says, in the shape of the JSON contract {@code holdup/report/1}.
 *
 * <p>Shape: findings worst first, loops worst first, lists never null. Units: components ending in {@code Ms} are
 * milliseconds, shares are 0..1, instants are ISO 8601 in UTC. Errors: a number that nothing recorded can tell is null,
 * never 0. Source: the events of one or more recordings, read as one.
 */
public record Report(
        String schema,
        Recording recording,
        Quality quality,
        String verdict,
        List<Finding> findings,
        List<Loop> loops,
        List<TaskClass> taskClasses,
        VirtualThreads virtualThreads,
        List<Deadlock> deadlocks,
        List<Lint> lints,
        Pauses pauses) {

    public static final String SCHEMA = "holdup/report/1";

    public record Recording(
            List<String> files,
            String application,
            String start,
            double durationMs,
            String jvm,
            Long pid,
            String host) {}

    /** {@code reasons} are sentences: why the evidence is weak or incomplete, each with the way out. */
    public record Quality(
            String verdict,
            List<Coverage> coverage,
            long dropped,
            Long agentErrors,
            Double agentCpuShare,
            Double hostStarvedShare,
            List<String> reasons) {
        public boolean good() {
            return "good".equals(verdict);
        }
    }

    /** {@code state} is {@code present} (recorded, {@code count} may be 0) or {@code absent}. */
    public record Coverage(String event, String state, long count) {
        public boolean present() {
            return "present".equals(state);
        }
    }

    /** {@code operation} and {@code category} are null where nothing was called, as on the CPU. */
    public record Finding(
            String id,
            String kind,
            String severity,
            String title,
            String operation,
            String category,
            String detail,
            String cause,
            Map<String, Double> shares,
            Frame frame,
            Frame blockingFrame,
            Frame submitSite,
            List<String> threads,
            List<String> loops,
            long count,
            double totalMs,
            double maxMs,
            double p50Ms,
            double p99Ms,
            Double inflictedMs,
            Long victims,
            String owner,
            List<Frame> stack,
            String advice,
            String page,
            String firstSeen,
            String lastSeen,
            long stalls,
            boolean unfinished) {}

    /** {@code className} is written as {@code class}; {@code line} is null where unknown. */
    public record Frame(String className, String method, String file, Integer line) {}

    public record Loop(
            String name,
            String framework,
            String transport,
            String role,
            Double utilisation,
            Distribution lag,
            Distribution queueDelay,
            Distribution serviceTime,
            Long iterations,
            Long tasks,
            Long maxBacklog) {}

    public record Distribution(double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs, long count) {}

    public record TaskClass(
            String loop,
            String className,
            long count,
            Distribution queueDelay,
            Distribution serviceTime,
            Double inflictedMs) {}

    public record VirtualThreads(Integer parallelism, Distribution mountDelay, long pins, long hogs) {}

    public record Deadlock(String id, String kind, List<Member> members) {}

    public record Member(String thread, String waitsFor, String heldBy, Frame frame) {}

    public record Lint(String id, String answer, String sentence) {}

    /** Stop-the-world pauses of the JVM; overlapping ones count once in {@code totalMs}. */
    public record Pauses(long count, double totalMs, double maxMs) {}
}
