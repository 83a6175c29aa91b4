package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name(EventNames.STACK)
@Label("Stack")
@Description("A stack that samples refer to, once in each chunk")
@Category({"Holdup", "Stalls"})
@StackTrace(false)
public final class StackEvent extends Event {

    @Label("Id")
    public long id;

    @Label("Frames")
    @Description("A frame a line, top first")
    public String frames;
}
