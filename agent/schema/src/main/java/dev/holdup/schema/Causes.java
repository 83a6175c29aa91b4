package dev.holdup.schema;

/** Why a loop stood still, as {@code holdup.Stall} and the report name it. */
public final class Causes {
    public static final String ON_CPU = "ON_CPU";
    public static final String LOCK = "LOCK";
    public static final String BLOCKED = "BLOCKED";
    public static final String HOST_STARVED = "HOST_STARVED";
    public static final String GC_SAFEPOINT = "GC_SAFEPOINT";
    public static final String MIXED = "MIXED";

    /** {@code BLOCKED(socket)} from {@code socket}. */
    public static String blocked(String category) {
        return BLOCKED + "(" + category + ")";
    }

    private Causes() {}
}
