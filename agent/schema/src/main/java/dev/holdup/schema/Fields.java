package dev.holdup.schema;

/** Names of the fields of Holdup's events. Permanent, like the events' names. */
public final class Fields {
    /** long: identity of an event loop within one run of the JVM. */
    public static final String LOOP = "loop";

    public static final String NAME = "name";
    public static final String FRAMEWORK = "framework";
    public static final String TRANSPORT = "transport";
    public static final String THREAD = "thread";
    /**
     * String: {@code loop}; {@code worker} for an executor that frameworks offer to block on; {@code pool};
     * {@code control} for the scratch loop of a positive control, which is no part of the application.
     */
    public static final String ROLE = "role";

    public static final String OPERATION = "operation";
    /** String: one of {@link Categories}. */
    public static final String CATEGORY = "category";

    public static final String DETAIL = "detail";
    public static final String TASK_CLASS = "taskClass";
    /** int: tasks and ready keys waiting when the call or run began; -1 where nothing can tell. */
    public static final String BACKLOG = "backlog";
    /** int: tasks and ready keys that waited during the call or run, as far as its end could tell; -1 where nothing can. */
    public static final String VICTIMS = "victims";
    /**
     * long, ns: waiting caused to others that was known at the end, to which {@code holdup.Waiters} adds what was seen
     * later; absent (JFR: the smallest long) where nothing can tell.
     */
    public static final String INFLICTED_DELAY = "inflictedDelay";

    /** Thread; JFR knows only those that live when the event is written. */
    public static final String OWNER_THREAD = "ownerThread";
    /** String: name of the thread that owns, or empty; known of one that has ended as well. */
    public static final String OWNER_NAME = "ownerName";

    /** long: identity of a stall, the same in its opened and closed events. */
    public static final String ID = "id";
    /** String: {@code opened} or {@code closed}. */
    public static final String PHASE = "phase";
    /** String: {@code run} or {@code iteration}. */
    public static final String SCOPE = "scope";
    /** long, ms since the epoch. */
    public static final String START = "start";
    /** String: one of {@link Causes}. */
    public static final String CAUSE = "cause";
    /** long, ns each: parts of the stall. */
    public static final String CPU = "cpu";

    public static final String RUN_QUEUE = "runQueue";
    /** Of {@code holdup.BlameEdge}: String, the class of the lock. */
    public static final String LOCK = "lock";

    public static final String THROTTLED = "throttled";
    /** long, ns: the last part of the stall, in which the thread was measured; the parts are scaled from it. */
    public static final String WATCHED = "watched";
    /** long, ns: how long the agent's own thread was kept waiting meanwhile. */
    public static final String LATE = "late";

    public static final String WAIT = "wait";
    public static final String OWNER = "owner";
    /** String: the three task classes with the largest shares of a crowded iteration, {@code class=ns}, by commas. */
    public static final String CLASSES = "classes";
    /** int: runs in the iteration that stalled. */
    public static final String RUNS = "runs";

    public static final String STALL_ID = "stallId";
    /** long, ns since the stall's start. */
    public static final String OFFSET = "offset";

    public static final String THREAD_STATE = "threadState";
    /** String: a frame a line, top first, {@code class.method(file:line)}. */
    public static final String FRAMES = "frames";

    /** String: one letter of Linux for a thread that the JVM calls runnable; empty where unknown or not needed. */
    public static final String OS_STATE = "osState";

    public static final String OS_FUNCTION = "osFunction";

    /** long: the same for all edges of a chain. */
    public static final String CHAIN = "chain";
    /** int: place in a chain or a cycle, from 0; in a chain 0 is the loop's own wait. */
    public static final String ORDER = "order";

    /** Name of the thread that waits; of {@code holdup.BlameEdge} the thread itself, as far as JFR knows it. */
    public static final String WAITER = "waiter";
    /** Of {@code holdup.BlameEdge}: String, its name. */
    public static final String WAITER_NAME = "waiterName";
    /** boolean: whether the lock was entered by {@code synchronized}. */
    public static final String MONITOR = "monitor";

    public static final String OWNER_STATE = "ownerState";
    /** long, ns: how long the owner had been seen holding the lock during this wait. */
    public static final String HELD = "held";

    public static final String ITERATIONS = "iterations";
    public static final String TASKS = "tasks";
    public static final String IDLE = "idle";
    public static final String BUSY = "busy";
    public static final String WAKE_UPS = "wakeUps";
    public static final String MAX_BACKLOG = "maxBacklog";
    /** String: base64 of HdrHistogram's compressed encoding, ns: lengths of busy periods, from which lag follows. */
    public static final String LAG = "lag";

    /** String: base64 of HdrHistogram's compressed encoding, ns: lengths of runs. */
    public static final String SERVICE_TIME = "serviceTime";
    /** String: base64 of HdrHistogram's compressed encoding, ns: enqueue (or poll, for ready keys) to start. */
    public static final String QUEUE_DELAY = "queueDelay";
    /** long, ns: sum of the queue delays of what started. */
    public static final String WAITED = "waited";
    /** long, ns: part of {@code waited} that passed while the loop was in its own poll, waking up. */
    public static final String WAKING = "waking";
    /** long, ns: part of {@code waited} that could be charged to no run. */
    public static final String UNATTRIBUTED = "unattributed";
    /** long, ns: waiting of ready keys before the poll that found them, beyond {@code waited}; an estimate. */
    public static final String ESTIMATED_DELAY = "estimatedDelay";
    /** String: where tasks of the class were submitted, {@code class.method(file:line)}; empty where not captured. */
    public static final String SUBMIT_SITE = "submitSite";
    /** long, ns: the longest, also where it lies above the histogram's range. */
    public static final String MAX_QUEUE_DELAY = "maxQueueDelay";

    public static final String MAX_SERVICE_TIME = "maxServiceTime";
    /** long: values above the histograms' range, which count there as the range's end. */
    public static final String ABOVE_RANGE = "aboveRange";
    /** boolean: whether the waiters came evenly over the event's span, or all at its start. */
    public static final String SPREAD = "spread";
    /** long: the {@code id} of a {@code holdup.Stack}. */
    public static final String STACK = "stack";
    /** long, ns: the wall-clock time that a sample stands for. */
    public static final String WEIGHT = "weight";

    /** String: {@code deadlock}, {@code pool-deadlock} or {@code loop-self-wait}; of a lint, its id. */
    public static final String KIND = "kind";
    /** int: threads that wait for one another. */
    public static final String MEMBERS = "members";
    /** long: the {@code id} of a {@code holdup.Deadlock}. */
    public static final String DEADLOCK_ID = "deadlockId";

    public static final String WAITS_FOR = "waitsFor";
    /** String: who would have to act, and what that one waits for. */
    public static final String HELD_BY = "heldBy";
    /** String: the thread or pool that a lint is about. */
    public static final String SUBJECT = "subject";

    public static final String SENTENCE = "sentence";

    /** Thread: the virtual thread that kept its carrier. */
    public static final String VIRTUAL_THREAD = "virtualThread";

    public static final String CARRIER = "carrier";
    /** String: what kept a virtual thread from leaving its carrier; why a rule is there. */
    public static final String REASON = "reason";

    public static final String MOUNTED = "mounted";
    public static final String MAX_MOUNTED = "maxMounted";
    /** int: virtual threads that may run and are not mounted; -1 where unknown. */
    public static final String QUEUED = "queued";

    public static final String MAX_QUEUED = "maxQueued";
    public static final String PARALLELISM = "parallelism";
    public static final String CARRIERS = "carriers";
    public static final String MOUNTS = "mounts";
    /** long, ns: all carriers were taken while virtual threads were queued. */
    public static final String SATURATED = "saturated";

    public static final String INTERVAL = "interval";
    /** String: base64 of HdrHistogram's compressed encoding, ns: started, or unparked, to mounted. */
    public static final String MOUNT_DELAY = "mountDelay";
    /** int: of the virtual threads, one in so many was followed. */
    public static final String ONE_IN = "oneIn";
    /** String: where virtual threads of a kind are started, {@code class.method(file:line)}. */
    public static final String SITE = "site";
    /** String: base64 of HdrHistogram's compressed encoding, ns: unmounted and not yet able to run. */
    public static final String BLOCKED = "blocked";
    /** String: base64 of HdrHistogram's compressed encoding, ns: lengths of stays on a carrier. */
    public static final String RUNNING = "running";
    /** long, ns: sum of mount delays. */
    public static final String DELAYED = "delayed";

    public static final String BLOCKED_TIME = "blockedTime";
    public static final String RUNNING_TIME = "runningTime";

    public static final String WHAT = "what";
    public static final String COUNT = "count";
    public static final String LOST = "lost";

    /** long, ns: how long a planted block was meant to be. */
    public static final String LENGTH = "length";

    public static final String CPU_TIME = "cpuTime";
    public static final String MEMORY = "memory";
    public static final String ADVICE_ERRORS = "adviceErrors";
    public static final String ADVICE_ERROR_SITES = "adviceErrorSites";
    public static final String APPLIED = "applied";
    public static final String REFUSED = "refused";
    /** long: looks for deadlocks so far. */
    public static final String LOOKS = "looks";

    /** String: shares of stalls that the system does not tell, with commas. */
    public static final String UNTOLD = "untold";

    public static final String VERSION = "version";
    public static final String JDK = "jdk";
    public static final String OPTIONS = "options";
    /** long, ns: shortest blocking call that is reported. */
    public static final String THRESHOLD = "threshold";
    /** long, ns: fixed stall threshold; absent where it adapts. */
    public static final String STALL_THRESHOLD = "stallThreshold";

    /** String: a pattern of frames, as {@link FrameRules} reads it. */
    public static final String FRAME = "frame";
    /** long, ns: the longest call that is allowed; 0 where none is; absent (JFR: the smallest long) where all are. */
    public static final String BUDGET = "budget";
    /** String: the file and line that a rule is from, or the class that brought it. */
    public static final String SOURCE = "source";

    private Fields() {}
}
