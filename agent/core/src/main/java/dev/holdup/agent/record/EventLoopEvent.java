package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

@Name(EventNames.EVENT_LOOP)
@Label("Event Loop")
@Description("A thread that again and again collects ready work and runs each piece to its end")
@Category({"Holdup", "Loops"})
@Period("beginChunk")
@StackTrace(false)
public final class EventLoopEvent extends Event {

    @Label("Loop")
    public long loop;

    @Label("Name")
    public String name;

    @Label("Framework")
    public String framework;

    @Label("Transport")
    public String transport;

    @Label("Loop Thread")
    public Thread thread;

    @Label("Role")
    @Description("loop; worker for an executor that frameworks offer to block on; pool; control for a planted block")
    public String role;
}
