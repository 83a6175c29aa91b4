package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.LOOP_STATS)
@Label("Loop Statistics")
@Description("What a loop did in the past second")
@Category({"Holdup", "Loops"})
@StackTrace(false)
public final class LoopStatsEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Iterations")
    public long iterations;

    @Label("Tasks")
    public long tasks;

    @Label("Idle")
    @Timespan(Timespan.NANOSECONDS)
    public long idle;

    @Label("Busy")
    @Timespan(Timespan.NANOSECONDS)
    public long busy;

    @Label("Wake-ups")
    public long wakeUps;

    @Label("Backlog Maximum")
    @Description("-1 where unknown")
    public int maxBacklog;

    @Label("Lag")
    @Description("Lengths of busy periods, ns; HdrHistogram, compressed, base64")
    public String lag;

    @Label("Service Time")
    @Description("Lengths of runs, ns; HdrHistogram, compressed, base64")
    public String serviceTime;

    @Label("Queue Delay")
    @Description("Enqueue (or poll, for ready keys) to start, ns; HdrHistogram, compressed, base64")
    public String queueDelay;

    @Label("Waited")
    @Description("Sum of queue delays")
    @Timespan(Timespan.NANOSECONDS)
    public long waited;

    @Label("Waking")
    @Description("Part of what was waited that passed in the loop's own poll")
    @Timespan(Timespan.NANOSECONDS)
    public long waking;

    @Label("Unattributed")
    @Description("Part of what was waited that could be charged to no run")
    @Timespan(Timespan.NANOSECONDS)
    public long unattributed;

    @Label("Run Queue")
    @Description("Time that the loop was ready and the host gave it no processor; absent where unknown")
    @Timespan(Timespan.NANOSECONDS)
    public long runQueue;

    @Label("Estimated Delay")
    @Description("Waiting of ready keys before the poll that found them, beyond what was waited")
    @Timespan(Timespan.NANOSECONDS)
    public long estimatedDelay;
}
