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
}
