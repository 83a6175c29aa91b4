package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.CARRIER_HOG)
@Label("Carrier Hog")
@Description("A virtual thread ran on and on without leaving its carrier")
@Category({"Holdup", "Virtual Threads"})
@StackTrace(false)
public final class CarrierHogEvent extends Event {

    @Label("Id")
    @Description("The same for all events of one")
    public long id;

    @Label("Phase")
    @Description("opened, sampled or closed")
    public String phase;

    @Label("Virtual Thread")
    public Thread virtualThread;

    @Label("Carrier")
    public Thread carrier;

    @Label("Kind")
    @Description("Pattern of the virtual thread's name, or the class of its task")
    public String kind;

    @Label("CPU Time")
    @Description("Of the carrier meanwhile; absent where unknown")
    @Timespan(Timespan.NANOSECONDS)
    public long cpu;

    @Label("Victims")
    @Description("Most virtual threads that were queued at once meanwhile")
    public int victims;

    @Label("Inflicted Delay")
    @Description("What queued virtual threads waited for this carrier's part; an estimate")
    @Timespan(Timespan.NANOSECONDS)
    public long inflictedDelay;

    @Label("Frames")
    @Description("A frame a line, top first; empty when closed")
    public String frames;
}
