package dev.holdup.schema;

/** Names of the JFR events that the agent writes. Permanent: recordings outlive versions. */
public final class EventNames {
    public static final String PREFIX = "holdup.";
    public static final String EVENT_LOOP = PREFIX + "EventLoop";
    public static final String BLOCKING_CALL = PREFIX + "BlockingCall";
    public static final String STALL = PREFIX + "Stall";
    public static final String STALL_SAMPLE = PREFIX + "StallSample";
    public static final String LOOP_STATS = PREFIX + "LoopStats";
    public static final String TASK_STATS = PREFIX + "TaskStats";
    public static final String WAITERS = PREFIX + "Waiters";
    public static final String STACK = PREFIX + "Stack";
    public static final String LOOP_SAMPLE = PREFIX + "LoopSample";
    public static final String BLAME_EDGE = PREFIX + "BlameEdge";
    public static final String LONG_RUN = PREFIX + "LongRun";
    public static final String DEADLOCK = PREFIX + "Deadlock";
    public static final String WAIT_EDGE = PREFIX + "WaitEdge";
    public static final String WAIT_LINT = PREFIX + "WaitLint";
    public static final String PINNED = PREFIX + "Pinned";
    public static final String CARRIER_HOG = PREFIX + "CarrierHog";
    public static final String VIRTUAL_THREAD_STATS = PREFIX + "VirtualThreadStats";
    public static final String VIRTUAL_THREAD_KIND = PREFIX + "VirtualThreadKind";
    public static final String DROPPED = PREFIX + "Dropped";
    public static final String AGENT_HEALTH = PREFIX + "AgentHealth";
    public static final String CONTROL = PREFIX + "Control";
    public static final String SETTINGS = PREFIX + "Settings";
    public static final String ALLOWANCE = PREFIX + "Allowance";

    private EventNames() {}
}
