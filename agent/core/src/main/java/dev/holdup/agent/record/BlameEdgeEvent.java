package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.BLAME_EDGE)
@Label("Blame Edge")
@Description("A thread waited for what another held: one edge of a chain that begins with a loop, seen at one instant")
@Category({"Holdup", "Locks"})
@StackTrace(false)
public final class BlameEdgeEvent extends Event {

    @Label("Chain")
    @Description("The same for all edges of a chain")
    public long chain;

    @Label("Order")
    @Description("0 for the loop's own wait")
    public int order;

    @Label("Loop")
    public long loop;

    @Label("Waiter")
    @Description("May be null where it has ended since")
    public Thread waiter;

    @Label("Waiter Name")
    @Description("Its name, also where it has ended since")
    public String waiterName;

    @Label("Lock")
    @Description("Class of the monitor's object, or of the lock")
    public String lock;

    @Label("Monitor")
    @Description("Whether it was entered by synchronized")
    public boolean monitor;

    @Label("Owner")
    @Description("May be null where it has ended since")
    public Thread owner;

    @Label("Owner Name")
    @Description("Its name, also where it has ended since")
    public String ownerName;

    @Label("Owner State")
    public String ownerState;

    @Label("Held")
    @Description("How long that owner had been seen holding it during this wait; 0 at the first look")
    @Timespan(Timespan.NANOSECONDS)
    public long held;

    @Label("Stack")
    @Description("The owner's; 0 where it had none")
    public long stack;
}
