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

@Name(EventNames.SETTINGS)
@Label("Settings")
@Description("Version and options of the agent")
@Category({"Holdup", "Agent"})
@Period("beginChunk")
@StackTrace(false)
public final class SettingsEvent extends Event {

    @Label("Version")
    public String version;

    @Label("JDK")
    public String jdk;

    @Label("Options")
    public String options;

    @Label("Threshold")
    @Timespan(Timespan.NANOSECONDS)
    public long threshold;

    @Label("Stall Threshold")
    @Description("Fixed; absent where it adapts")
    @Timespan(Timespan.NANOSECONDS)
    public long stallThreshold;
}
