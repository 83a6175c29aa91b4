package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.Optional;

/** The catalog of views. */
public final class Views {
    private static final String NO_LOOP = "No event loop was seen; record with: holdup run -- java …";
    private static final String NO_TASKS =
            "No task statistics were recorded; record with this version's agent and tasks=on.";

    private static final View LOOPS = new View(
            "loops",
            "loops and pools, worst lag first",
            NO_LOOP,
            Report::loops,
            (report, style) -> LoopsTable.lines(report.loops(), style.width()));

    private static final View TASKS = new View(
            "tasks",
            "task classes of each loop, most inflicted first",
            NO_TASKS,
            Report::taskClasses,
            (report, style) -> TasksTable.all(report.taskClasses(), style.width()));

    private static final View FINDINGS = new View(
            "findings",
            "what held loops up, worst first",
            "Nothing was found.",
            Report::findings,
            (report, style) ->
                    new FindingsTable(report, style.with(Integer.MAX_VALUE), style.width(), new Accent(style)).lines());

    private static final View DEADLOCKS = new View(
            "deadlocks",
            "threads that wait for one another, and for what",
            DeadlocksTable::none,
            Report::deadlocks,
            (report, style) -> DeadlocksTable.lines(report.deadlocks(), style.width()));

    private static final View LAG =
            PerLoop.view("lag", "what work arriving at any instant would wait for its loop", NO_LOOP, Report.Loop::lag);

    private static final View QUEUE_DELAY =
            PerLoop.view("queue-delay", "what tasks waited before they started", NO_TASKS, Report.Loop::queueDelay);

    private static final List<View> ALL = List.of(LOOPS, TASKS, FINDINGS, DEADLOCKS, LAG, QUEUE_DELAY);

    private Views() {}

    /** In the order of the help. */
    public static List<View> all() {
        return ALL;
    }

    public static Optional<View> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
