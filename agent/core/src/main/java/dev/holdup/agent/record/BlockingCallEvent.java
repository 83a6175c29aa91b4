package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.BLOCKING_CALL)
@Label("Blocking Call")
@Description("A call that held a loop thread while it waited")
@Category({"Holdup", "Loops"})
@StackTrace(true)
public final class BlockingCallEvent extends Event {

    @Label("Operation")
    public String operation;

    @Label("Category")
    public String category;

    @Label("Detail")
    @Description("Address, path, or class of the awaited thing")
    public String detail;

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

    @Label("Owner Thread")
    @Description("Owned the lock when the wait began; may be null where it has ended since")
    public Thread ownerThread;

    @Label("Owner Name")
    @Description("Its name, also where it has ended since")
    public String ownerName;
}
