package dev.holdup.agent.account;

/**
 * What one loop knows of one class of tasks, since the loop was found. Shape: the loop is the only writer; the watchdog
 * copies, and may lag by an instant. Units: ns.
 */
public final class TaskBook {
    public static final long SHORTEST = 64;
    public static final long LONGEST = 600_000_000_000L;
    public static final int DIGITS = 2;

    /** Null for the loop's own way from work to work, which is no task. */
    final Class<?> type;

    private final Lengths queueDelays = new Lengths();
    private final Lengths serviceTimes = new Lengths();
    private long count;
    private long waited;
    private long inflicted;
    private double estimated;
    private long maxQueueDelay;
    private long maxServiceTime;
    private long aboveRange;
    private volatile String submitSite = "";

    /** Of the iteration in course. */
    long nanosInIteration;

    /** Each run's length times the distance of its middle from the iteration's start, ns². */
    double momentInIteration;

    boolean inIteration;

    /** Place of the class under which such a task was handed over, a wrapper of {@link #type} or the same. */
    int enqueuedAs = TaskBooks.OWN;

    TaskBook(Class<?> type) {
        this.type = type;
    }

    void ran(long length) {
        count++;
        if (length > maxServiceTime) {
            maxServiceTime = length;
        }
        serviceTimes.add(inRange(length));
    }

    void waited(long delay) {
        waited += delay;
        if (delay > maxQueueDelay) {
            maxQueueDelay = delay;
        }
        queueDelays.add(inRange(delay));
    }

    void inflicted(long waiterNanos) {
        inflicted += waiterNanos;
    }

    void estimated(double waiterNanos) {
        estimated += waiterNanos;
    }

    void submittedAt(String site) {
        submitSite = site;
    }

    private long inRange(long nanos) {
        if (nanos > LONGEST) {
            aboveRange++;
            return LONGEST;
        }
        return nanos < 0 ? 0 : nanos;
    }

    public String name() {
        return type == null ? "" : type.getName();
    }

    public long count() {
        return count;
    }

    public void addQueueDelaysTo(Counts sum) {
        queueDelays.addTo(sum);
    }

    public void addServiceTimesTo(Counts sum) {
        serviceTimes.addTo(sum);
    }

    public Totals totals() {
        return new Totals(
                count, waited, inflicted, Math.round(estimated), maxQueueDelay, maxServiceTime, aboveRange, submitSite);
    }

    /** Since the loop was found. */
    public record Totals(
            long count,
            long waited,
            long inflicted,
            long estimated,
            long maxQueueDelay,
            long maxServiceTime,
            long aboveRange,
            String submitSite) {}
}
