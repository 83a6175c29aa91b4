package dev.holdup.analysis.detect;

/** Kinds of finding, as the report names them, and the prefix of their fingerprints. */
public enum Kind {
    BLOCKING_CALL("blocking-call", "blk"),
    MONITOR_CONTENTION("monitor-contention", "mon"),
    CPU_STALL("cpu-stall", "cpu"),
    GC_OR_SAFEPOINT("gc-or-safepoint", "gc"),
    HOST_STARVED("host-starved", "host"),
    CROWDED_ITERATION("crowded-iteration", "crowd"),
    PINNED_CARRIER("pinned-carrier", "pin"),
    CARRIER_HOG("carrier-hog", "hog");

    private final String id;
    private final String prefix;

    Kind(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    public String id() {
        return id;
    }

    String prefix() {
        return prefix;
    }

    /** Whether it keeps carriers of virtual threads, and no loop. */
    public boolean keepsCarriers() {
        return this == PINNED_CARRIER || this == CARRIER_HOG;
    }

    public static boolean keepsCarriers(String id) {
        return id.equals(PINNED_CARRIER.id) || id.equals(CARRIER_HOG.id);
    }

    /** Whether code is to blame; the JVM and the host name no frame. */
    public boolean namesCode() {
        return this != GC_OR_SAFEPOINT && this != HOST_STARVED;
    }
}
