package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.LONG_RUN)
@Label("Long Run")
@Description("A run or an iteration of a loop that lasted as long as a reported blocking call")
@Category({"Holdup", "Loops"})
@StackTrace(false)
public final class LongRunEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Task Class")
    public String taskClass;

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
}
