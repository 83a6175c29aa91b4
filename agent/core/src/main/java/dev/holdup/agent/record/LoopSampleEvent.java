package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.LOOP_SAMPLE)
@Label("Loop Sample")
@Description("What a busy loop was doing at an instant, and how many waited for it")
@Category({"Holdup", "Stalls"})
@StackTrace(false)
public final class LoopSampleEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Stack")
    public long stack;

    @Label("Thread State")
    public String threadState;

    @Label("Backlog")
    @Description("Tasks and ready keys waiting; -1 where unknown")
    public int backlog;

    @Label("Weight")
    @Description("Time that the sample stands for")
    @Timespan(Timespan.NANOSECONDS)
    public long weight;
}
