package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.DROPPED)
@Label("Dropped")
@Description("Something was rate-limited or lost")
@Category({"Holdup", "Agent"})
@StackTrace(false)
public final class DroppedEvent extends Event {

    @Label("What")
    public String what;

    @Label("Count")
    public long count;

    @Label("Lost")
    @Timespan(Timespan.MILLISECONDS)
    public long lost;
}
