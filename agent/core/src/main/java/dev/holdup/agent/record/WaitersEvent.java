package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name(EventNames.WAITERS)
@Label("Waiters")
@Description("Waiters that a loop saw only after the work they had waited behind; all waited until the end")
@Category({"Holdup", "Tasks"})
@StackTrace(false)
public final class WaitersEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Count")
    public long count;

    @Label("Spread")
    @Description("Whether they came evenly over the time, which is an estimate, or all at its start")
    public boolean spread;
}
