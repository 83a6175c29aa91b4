package dev.holdup.analysis.report;

import dev.holdup.schema.EventNames;
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
        Waiting waiting,
        List<Loop> loops,
        List<TaskClass> taskClasses,
        List<TaskClass> taskClassTotals,
        VirtualThreads virtualThreads,
        List<Deadlock> deadlocks,
        List<Lint> lints,
        List<Allowance> allowances,
        Pauses pauses,
        Ledger blame) {

    public static final String SCHEMA = "holdup/report/1";

    public record Recording(
            List<String> files,
            String application,
            String start,
            double durationMs,
            String jvm,
            Long pid,
            String host) {}

    /**
     * {@code reasons} are sentences: why the evidence is weak or incomplete, each with the way out. {@code untold} are the
     * shares of stalls that the recorded system does not tell, which is no fault of the recording.
     */
    public record Quality(
            String verdict,
            List<Coverage> coverage,
            long dropped,
            Long agentErrors,
            Double agentCpuShare,
            Double hostStarvedShare,
            List<String> reasons,
            List<String> untold) {
        /** Whether an agent was there and never looked: then no deadlock means nothing. */
        public boolean deadlocksUnknown() {
            return agentErrors != null
                    && coverage.stream().anyMatch(of -> of.event().equals(EventNames.DEADLOCK) && !of.present());
        }

        /** Whether somebody looked at virtual threads; where nobody did, no finding of theirs means nothing. */
        public boolean virtualThreadsKnown() {
            return coverage.stream().anyMatch(of -> of.event().equals(EventNames.VIRTUAL_THREAD_STATS) && of.present());
        }

        public boolean good() {
            return "good".equals(verdict);
        }
    }

    /**
     * {@code state} is {@code present} (recorded, {@code count} may be 0), {@code absent}, or {@code not on this JDK}, which
     * lacks nothing.
     */
    public record Coverage(String event, String state, long count) {
        public boolean present() {
            return "present".equals(state);
        }

        public boolean possible() {
            return !"not on this JDK".equals(state);
        }
    }

    /**
     * {@code operation} and {@code category} are null where nothing was called, as on the CPU. {@code subKind} is null
     * where nothing more is recognised, {@code words} where the operation says it all, {@code codeShape} where no code
     * helps. {@code operator} is the step of a pipeline that the code belongs to, null outside of one. {@code shares} are parts of
     * the stalls' time; they add up to 1, with what nothing measured as {@code unknown}. {@code chain} is whom the loop
     * waited for, empty where nobody was seen.
     */
    public record Finding(
            String id,
            String kind,
            String severity,
            String title,
            String operation,
            String category,
            String subKind,
            String words,
            String detail,
            String cause,
            Map<String, Double> shares,
            Frame frame,
            Frame blockingFrame,
            Frame submitSite,
            String operator,
            List<String> threads,
            List<String> loops,
            long count,
            double totalMs,
            double maxMs,
            double p50Ms,
            double p99Ms,
            Double inflictedMs,
            Double estimatedMs,
            Long victims,
            String owner,
            Frame ownerFrame,
            String chainId,
            List<Edge> chain,
            List<Frame> stack,
            String advice,
            String codeShape,
            String page,
            String firstSeen,
            String lastSeen,
            long stalls,
            boolean unfinished) {
        private static final double TENTH = 0.1;

        /** Whether more than a tenth of its inflicted delay is an estimate. */
        public boolean roughly() {
            return inflictedMs != null && estimatedMs != null && estimatedMs > TENTH * inflictedMs;
        }
    }

    /**
     * The waiter waited for the lock, and its owner stood at the frame. {@code heldMs} is how long the owner was seen
     * holding it while the loop waited, null where it was seen once only.
     */
    public record Edge(
            String waiter, String lock, String kind, String owner, String ownerState, Frame frame, Double heldMs) {}

    /**
     * A chain that came again and again: how often loops were seen in it, and for how long they waited at its beginning.
     */
    public record BlameChain(String id, long count, double waitedMs, double maxMs, List<Edge> edges) {}

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
            Long maxBacklog) {
        /** Whether it is a thread pool, which has no loop that could be held. */
        public boolean pool() {
            return "pool".equals(role);
        }
    }

    /** {@code buckets} are by length, without gaps, and their shares add up to 1; of lag they are shares of time. */
    public record Distribution(
            double p50Ms,
            double p90Ms,
            double p95Ms,
            double p99Ms,
            double p999Ms,
            double maxMs,
            long count,
            List<Bucket> buckets) {}

    /** {@code toMs} is null where there is no end. */
    public record Bucket(double fromMs, Double toMs, double share) {}

    /** {@code loop} is null where several are summed up. {@code estimatedMs} is a part of {@code inflictedMs}. */
    public record TaskClass(
            String loop,
            String className,
            long count,
            Distribution queueDelay,
            Distribution serviceTime,
            Double waitedMs,
            Double inflictedMs,
            Double estimatedMs,
            Frame submitSite) {
        /** What a loop does between its tasks. */
        public static final String EVENT_LOOP = "(event loop)";

        public static final String OTHER = "(other)";
    }

    /**
     * All waiting for event loops: behind findings, behind ordinary work, while the loop woke up, and behind nothing that
     * is known; these four add up to {@code totalMs}. {@code estimatedMs} is the part of it that is an estimate. The whole
     * is null where nothing recorded tells.
     */
    public record Waiting(
            double totalMs,
            double findingsMs,
            double ordinaryMs,
            double wakingMs,
            double unattributedMs,
            Double unattributedShare,
            double estimatedMs) {}

    /**
     * {@code carriers} are those that the scheduler had at last. {@code saturatedShare} is of the time: all carriers were
     * taken while virtual threads were queued. Distributions are of one thread in {@code followedOneIn}, which is 0 where
     * none was followed.
     */
    public record VirtualThreads(
            Integer parallelism,
            Integer carriers,
            Distribution mountDelay,
            long pins,
            long hogs,
            long mounts,
            Double mounted,
            Double queued,
            Long maxQueued,
            Double saturatedShare,
            long followedOneIn,
            List<VirtualKind> kinds) {}

    /**
     * Virtual threads of one pattern of names, or of one class of tasks; {@code site} is where the first was started. Sums
     * are of all threads, estimated where not all were followed. {@code running} are stays on a carrier.
     */
    public record VirtualKind(
            String name,
            Frame site,
            Distribution mountDelay,
            Distribution blocked,
            Distribution running,
            double delayedMs,
            double blockedMs,
            double runningMs) {}

    /** {@code firstSeen} is when the agent was certain. */
    public record Deadlock(String id, String kind, String firstSeen, List<Member> members) {}

    /** {@code frame} is the first of the application in {@code stack}. */
    public record Member(String thread, String waitsFor, String heldBy, Frame frame, List<Frame> stack) {}

    public record Lint(String id, String answer, String sentence) {}

    /**
     * Calls under {@code frame} may take {@code budgetMs}, null for any length. {@code count} and {@code totalMs} are of
     * the calls that it allowed, {@code maxMs} of the longest under it, {@code over} how many took longer than allowed.
     */
    public record Allowance(
            String frame,
            Double budgetMs,
            String reason,
            String source,
            long count,
            double totalMs,
            double maxMs,
            long over) {
        public boolean used() {
            return count + over > 0;
        }

        /** Whether it is of the application's own file, and not of a library. */
        public boolean own() {
            return source != null && source.matches(".*:\\d+");
        }
    }

    /** Chains by the time waited; at most 1000, what was put out is counted in {@code other}. */
    public record Ledger(List<BlameChain> chains, long otherCount, double otherMs) {}

    /** Stop-the-world pauses of the JVM; overlapping ones count once in {@code totalMs}. */
    public record Pauses(long count, double totalMs, double maxMs) {}
}
