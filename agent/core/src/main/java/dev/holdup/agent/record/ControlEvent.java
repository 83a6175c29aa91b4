package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.CONTROL)
@Label("Positive Control")
@Description("A block that the agent planted on a scratch loop of its own; a detector at work has seen it")
@Category({"Holdup", "Agent"})
@Period("beginChunk")
@StackTrace(false)
public final class ControlEvent extends Event {

    @Label("Loop Name")
    public String name;

    @Label("Length")
    @Description(
            "How long the block was meant to be; the event itself ends when its thread was given a processor again")
    @Timespan(Timespan.NANOSECONDS)
    public long length;
}
