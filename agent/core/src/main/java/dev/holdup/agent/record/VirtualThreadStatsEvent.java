package dev.holdup.agent.record;

import dev.holdup.schema.EventNames;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

@Name(EventNames.VIRTUAL_THREAD_STATS)
@Label("Virtual Thread Statistics")
@Description("What the scheduler of virtual threads did in the past second")
@Category({"Holdup", "Virtual Threads"})
@StackTrace(false)
public final class VirtualThreadStatsEvent extends Event {

    @Label("Mounted")
    @Description("Mean of some hundred looks")
    public int mounted;

    @Label("Mounted Maximum")
    public int maxMounted;

    @Label("Queued")
    @Description("Virtual threads that may run and are not mounted, mean; -1 where unknown")
    public int queued;

    @Label("Queued Maximum")
    @Description("-1 where unknown")
    public int maxQueued;

    @Label("Parallelism")
    @Description("Carriers that the scheduler strives for; -1 where unknown")
    public int parallelism;

    @Label("Carriers")
    @Description("Carriers that it has; -1 where unknown")
    public int carriers;

    @Label("Mounts")
    public long mounts;

    @Label("Saturated")
    @Description("Time in which all carriers were taken while virtual threads were queued")
    @Timespan(Timespan.NANOSECONDS)
    public long saturated;

    @Label("Interval")
    @Timespan(Timespan.NANOSECONDS)
    public long interval;

    @Label("Mount Delay")
    @Description(
            "Started, or unparked, to mounted, of the threads that are followed, ns; HdrHistogram, compressed, base64")
    public String mountDelay;

    @Label("One In")
    @Description("Of the virtual threads, one in so many was followed")
    public int oneIn;
}
