package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.TASK_STATS)
@Label("Task Statistics")
@Description("What a class of tasks did on a loop or pool in the past ten seconds")
@Category({"Holdup", "Tasks"})
@StackTrace(false)
public final class TaskStatsEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Task Class")
    @Description("Empty for what a loop does between its tasks")
    public String taskClass;

    @Label("Count")
    @Description("Runs")
    public long count;

    @Label("Queue Delay")
    @Description("Enqueue to start, ns; HdrHistogram, compressed, base64")
    public String queueDelay;

    @Label("Service Time")
    @Description("Lengths of runs, ns; HdrHistogram, compressed, base64")
    public String serviceTime;

    @Label("Waited")
    @Description("Sum of queue delays")
    @Timespan(Timespan.NANOSECONDS)
    public long waited;

    @Label("Inflicted Delay")
    @Description("Waiting caused to others")
    @Timespan(Timespan.NANOSECONDS)
    public long inflictedDelay;

    @Label("Estimated Delay")
    @Description("Waiting caused to keys that became ready meanwhile; an estimate, beyond the inflicted delay")
    @Timespan(Timespan.NANOSECONDS)
    public long estimatedDelay;

    @Label("Submit Site")
    @Description("Where such a task was submitted; empty where not captured")
    public String submitSite;

    @Label("Queue Delay Maximum")
    @Description("Since the loop was found")
    @Timespan(Timespan.NANOSECONDS)
    public long maxQueueDelay;

    @Label("Service Time Maximum")
    @Description("Since the loop was found")
    @Timespan(Timespan.NANOSECONDS)
    public long maxServiceTime;

    @Label("Above Range")
    @Description("Values above the histograms' range, which count there as its end")
    public long aboveRange;
}
