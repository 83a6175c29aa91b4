package dev.holdup.schema;

/** Kinds of blocking operation, as {@code holdup.BlockingCall} and the report name them. */
public final class Categories {
    public static final String SLEEP = "sleep";
    public static final String PARK = "park";
    public static final String FUTURE = "future";
    public static final String MONITOR_WAIT = "monitor-wait";
    public static final String MONITOR = "monitor";
    public static final String SOCKET = "socket";
    public static final String FILE = "file";
    public static final String DNS = "dns";
    public static final String PROCESS = "process";
    public static final String CLASS_LOAD = "class-load";
    public static final String GC = "gc";
    public static final String LOGGING = "logging";
    public static final String SELECT = "select";
    /** A method that its library says blocks. */
    public static final String MARKED = "marked";

    public static final String OTHER = "other";

    private Categories() {}
}
