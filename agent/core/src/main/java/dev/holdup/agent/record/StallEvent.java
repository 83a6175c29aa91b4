package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;

@Name(EventNames.STALL)
@Label("Stall")
@Description("One run, or one iteration, that kept its loop longer than the stall threshold")
@Category({"Holdup", "Loops"})
@StackTrace(false)
public final class StallEvent extends Event {

    @Label("Stall")
    public long id;

    @Label("Phase")
    @Description("opened or closed")
    public String phase;

    @Label("Loop")
    public long loop;

    @Label("Scope")
    @Description("run or iteration")
    public String scope;

    @Label("Task Class")
    public String taskClass;

    @Label("Start")
    @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
    public long start;

    @Label("Cause")
    public String cause;

    @Label("On CPU")
    @Timespan(Timespan.NANOSECONDS)
    public long cpu;

    @Label("Run Queue")
    @Description("Runnable, and not given a processor")
    @Timespan(Timespan.NANOSECONDS)
    public long runQueue;

    @Label("Throttled")
    @Description("Runnable, and denied a processor by a limit of its cgroup")
    @Timespan(Timespan.NANOSECONDS)
    public long throttled;

    @Label("Lock")
    @Timespan(Timespan.NANOSECONDS)
    public long lock;

    @Label("Wait")
    @Timespan(Timespan.NANOSECONDS)
    public long wait;

    @Label("Watched")
    @Description(
            "The last part of the stall, in which the thread was measured; the shares are scaled from it to the whole")
    @Timespan(Timespan.NANOSECONDS)
    public long watched;

    @Label("Late")
    @Description("How long the agent's own thread was kept waiting meanwhile")
    @Timespan(Timespan.NANOSECONDS)
    public long late;

    @Label("Backlog at Start")
    @Description("Tasks and ready keys waiting; -1 where unknown")
    public int backlog;

    @Label("Victims")
    @Description("Tasks and ready keys waiting at the end; -1 where unknown")
    public int victims;

    @Label("Inflicted Delay")
    @Description("Waiting caused to others; absent where unknown")
    @Timespan(Timespan.NANOSECONDS)
    public long inflictedDelay;

    @Label("Owner")
    @Description("Owned the monitor or lock that was waited for; may be null where it has ended since")
    public Thread owner;

    @Label("Owner Name")
    @Description("Its name, also where it has ended since")
    public String ownerName;

    @Label("Classes")
    @Description("Largest task classes of a crowded iteration, with ns")
    public String classes;

    @Label("Runs")
    @Description("Runs in the iteration")
    public int runs;
}
