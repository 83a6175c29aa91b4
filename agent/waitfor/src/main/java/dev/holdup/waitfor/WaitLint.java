package dev.holdup.waitfor;

import java.util.List;

/** Something about waiting that is likely wrong and not proven. {@code frames} are of one thread that waits. */
public record WaitLint(String id, String subject, String sentence, List<String> frames) {
    public static final String POOL_STARVATION = "pool-starvation";
    public static final String LONG_WAIT = "long-wait";
    public static final String PERMIT_CYCLE = "permit-cycle";
    public static final String LOST_FUTURE = "lost-future";
    public static final String CARRIER_STARVATION = "carrier-starvation";
}
