package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name(EventNames.WAIT_EDGE)
@Label("Wait Edge")
@Description("One thread of a deadlock, and what it waits for")
@Category({"Holdup", "Waits"})
@StackTrace(false)
public final class WaitEdgeEvent extends Event {

    @Label("Deadlock")
    public long deadlockId;

    @Label("Order")
    @Description("Place in the cycle")
    public int order;

    @Label("Waiter")
    public String waiter;

    @Label("Waits For")
    public String waitsFor;

    @Label("Held By")
    @Description("Who would have to act, and what that one waits for")
    public String heldBy;

    @Label("Frames")
    @Description("A frame a line, top first")
    public String frames;
}
