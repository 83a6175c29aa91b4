package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.STALL_SAMPLE)
@Label("Stall Sample")
@Description("A stack of a loop thread in mid-stall, taken while its task did not change")
@Category({"Holdup", "Loops"})
@StackTrace(false)
public final class StallSampleEvent extends Event {

    @Label("Stall")
    public long stallId;

    @Label("Offset")
    @Timespan(Timespan.NANOSECONDS)
    public long offset;

    @Label("Thread State")
    public String threadState;

    @Label("OS State")
    @Description("As Linux tells it, where the JVM calls the thread runnable: R, S, D …; else empty")
    public String osState;

    @Label("OS Function")
    @Description("The function of the kernel that it sleeps in; empty where it does not or the kernel does not tell")
    public String osFunction;

    @Label("Frames")
    @Description("A frame a line, top first")
    public String frames;
}
