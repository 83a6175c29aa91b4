package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name(EventNames.DEADLOCK)
@Label("Deadlock")
@Description("Threads that wait for one another and for nobody else: certain, the same in two looks")
@Category({"Holdup", "Waits"})
@StackTrace(false)
public final class DeadlockEvent extends Event {

    @Label("Deadlock")
    public long id;

    @Label("Kind")
    @Description("deadlock, pool-deadlock or loop-self-wait")
    public String kind;

    @Label("Members")
    @Description("Threads that take part")
    public int members;
}
