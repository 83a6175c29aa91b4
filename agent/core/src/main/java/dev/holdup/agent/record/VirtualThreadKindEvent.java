package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.VIRTUAL_THREAD_KIND)
@Label("Virtual Thread Kind")
@Description("What the virtual threads of one kind did in the past ten seconds, as far as they are followed")
@Category({"Holdup", "Virtual Threads"})
@StackTrace(false)
public final class VirtualThreadKindEvent extends Event {

    @Label("Kind")
    @Description("Pattern of names, or the class of the task")
    public String kind;

    @Label("Site")
    @Description("Where the first that was followed was started; empty where not seen")
    public String site;

    @Label("One In")
    @Description("Of the virtual threads, one in so many was followed")
    public int oneIn;

    @Label("Mount Delay")
    @Description("Started, or unparked, to mounted, ns; HdrHistogram, compressed, base64")
    public String mountDelay;

    @Label("Blocked")
    @Description("Unmounted, and waiting for something else than a carrier, ns; HdrHistogram, compressed, base64")
    public String blocked;

    @Label("Running")
    @Description("Lengths of stays on a carrier, ns; HdrHistogram, compressed, base64")
    public String running;

    @Label("Delayed")
    @Description("Sum of mount delays")
    @Timespan(Timespan.NANOSECONDS)
    public long delayed;

    @Label("Blocked Time")
    @Timespan(Timespan.NANOSECONDS)
    public long blockedTime;

    @Label("Running Time")
    @Timespan(Timespan.NANOSECONDS)
    public long runningTime;
}
