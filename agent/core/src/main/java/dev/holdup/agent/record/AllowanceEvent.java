package dev.holdup.agent.record;

import dev.holdup.agent.allow.Allowance;
import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.ALLOWANCE)
@Label("Allowance")
@Description("Calls under a frame may hold a loop for up to a budget")
@Category({"Holdup", "Agent"})
@Period("beginChunk")
@StackTrace(false)
public final class AllowanceEvent extends Event {

    @Label("Frame")
    @Description("Class, class.method, or the beginning of either and *")
    public String frame;

    @Label("Budget")
    @Description("0 where no call is allowed; absent where every one is")
    @Timespan(Timespan.NANOSECONDS)
    public long budget;

    @Label("Reason")
    public String reason;

    @Label("Source")
    @Description("File and line, or the class that brought it")
    public String source;

    public static void write(Allowance allowance) {
        AllowanceEvent event = new AllowanceEvent();
        event.frame = allowance.frame();
        event.budget = allowance.budgetNanos() == Allowance.ANY ? Long.MIN_VALUE : allowance.budgetNanos();
        event.reason = allowance.reason();
        event.source = allowance.source();
        event.commit();
    }
}
