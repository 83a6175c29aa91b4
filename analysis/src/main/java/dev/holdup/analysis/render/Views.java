package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.Optional;

/** The catalog of views. */
public final class Views {
    private static final String NO_LOOP = "No event loop was seen; record with: holdup run -- java …";
    private static final String NO_TASKS =
            "No task statistics were recorded; record with this version's agent and tasks=on.";

    private static final View LOOPS = View.of(
            "loops",
            "loops and pools, worst lag first",
            NO_LOOP,
            Report::loops,
            (report, style) -> LoopsTable.lines(report.loops(), style.width()));

    private static final View TASKS = View.of(
            "tasks",
            "task classes of each loop, most inflicted first",
            NO_TASKS,
            Report::taskClasses,
            (report, style) -> TasksTable.all(report.taskClasses(), style.width()));

    private static final View FINDINGS = View.of(
            "findings",
            "what held loops up, worst first",
            "Nothing was found.",
            Report::findings,
            (report, style) ->
                    new FindingsTable(report, style.with(Integer.MAX_VALUE), style.width(), new Accent(style)).lines());

    private static final View DEADLOCKS = View.of(
            "deadlocks",
            "threads that wait for one another, and for what",
            DeadlocksTable::none,
            Report::deadlocks,
            (report, style) -> DeadlocksTable.lines(report.deadlocks(), style.width()));

    private static final View LAG =
            PerLoop.view("lag", "what work arriving at any instant would wait for its loop", NO_LOOP, Report.Loop::lag);

    private static final View QUEUE_DELAY =
            PerLoop.view("queue-delay", "what tasks waited before they started", NO_TASKS, Report.Loop::queueDelay);

    private static final View POOLS = View.of(
            "pools",
            "thread pools: what their tasks waited and took",
            "No thread pool was seen at work.",
            PoolsTable::rows,
            (report, style) -> Column.lines(PoolsTable.COLUMNS, PoolsTable.rows(report), style.width()));

    private static final View VIRTUAL_THREADS = View.of(
            "virtual-threads",
            "virtual threads by kind: what they waited and ran",
            VirtualThreadsTable.NONE,
            VirtualThreadsTable::rows,
            (report, style) -> VirtualThreadsTable.all(report.virtualThreads(), style.width()));

    private static final View CALLS = View.table(
            "calls",
            "blocking calls by operation, most time first",
            "No blocking call of a loop was recorded.",
            CallsTable::rows,
            CallsTable.COLUMNS);

    private static final View STALLS = View.table(
            "stalls",
            "each stall of a loop, longest first",
            "No stall was recorded.",
            StallsTable::rows,
            StallsTable.COLUMNS);

    private static final View HOT_METHODS = View.table(
            "hot-methods",
            "the code that busy loops were seen in, most waiting first",
            "No busy loop was sampled; record under load, without samples=off.",
            HotMethodsTable::rows,
            HotMethodsTable.COLUMNS);

    private static final View PAUSES = View.table(
            "pauses",
            "each pause of the JVM, longest first",
            "No pause was recorded.",
            PausesTable::rows,
            PausesTable.COLUMNS);

    private static final View TIMELINE = View.table(
            "timeline",
            "the busiest loop, waiting and pauses over time",
            NO_LOOP,
            TimelineTable::rows,
            TimelineTable.COLUMNS);

    private static final View ALLOWANCES = View.of(
            "allowances",
            "rules that allow calls to hold loops, and what each allowed",
            "No rule: option allow=FILE, or libraries that ship rules for BlockHound.",
            Report::allowances,
            (report, style) -> Column.lines(AllowancesTable.COLUMNS, report.allowances(), style.width()));

    private static final View COVERAGE = View.of(
            "coverage",
            "events that the report rests on, and whether they are there",
            "Nothing was read.",
            report -> report.quality().coverage(),
            (report, style) ->
                    Column.lines(CoverageTable.COLUMNS, report.quality().coverage(), style.width()));

    private static final List<View> ALL = List.of(
            LOOPS,
            TASKS,
            FINDINGS,
            DEADLOCKS,
            LAG,
            QUEUE_DELAY,
            POOLS,
            VIRTUAL_THREADS,
            CALLS,
            STALLS,
            HOT_METHODS,
            TIMELINE,
            PAUSES,
            ALLOWANCES,
            COVERAGE);

    private Views() {}

    /** In the order of the help. */
    public static List<View> all() {
        return ALL;
    }

    public static Optional<View> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
