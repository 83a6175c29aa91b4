package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.PINNED)
@Label("Pinned")
@Description(
        "A virtual thread waited and kept its carrier meanwhile; told while it lasts, for the JDK tells it at the end only")
@Category({"Holdup", "Virtual Threads"})
@StackTrace(false)
public final class PinnedEvent extends Event {

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

    @Label("Reason")
    @Description("What kept it from leaving its carrier, by its stack: class initialisation, native frame or monitor")
    public String reason;

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
