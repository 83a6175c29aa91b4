package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.AGENT_HEALTH)
@Label("Agent Health")
@Description("What the agent itself used, and what it could not do")
@Category({"Holdup", "Agent"})
@Period("endChunk")
@StackTrace(false)
public final class AgentHealthEvent extends Event {

    @Label("CPU Time")
    @Timespan(Timespan.NANOSECONDS)
    public long cpuTime;

    @Label("Memory")
    @Description("Held by the accounts, estimated")
    @DataAmount
    public long memory;

    @Label("Advice Errors")
    public long adviceErrors;

    @Label("Advice Error Sites")
    public String adviceErrorSites;

    @Label("Applied")
    public String applied;

    @Label("Refused")
    public String refused;

    @Label("Looks")
    @Description("Looks for deadlocks so far")
    public long looks;

    @Label("Untold")
    @Description("Shares of stalls that this system does not tell, with commas")
    public String untold;
}
