package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** How long a loop has waited for work. Shape: the loop writes; any thread reads, and may lag by an instant. Units: ns. */
final class IdleTime {
    private static final VarHandle SINCE;
    private static final VarHandle NANOS;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            SINCE = lookup.findVarHandle(IdleTime.class, "since", long.class);
            NANOS = lookup.findVarHandle(IdleTime.class, "nanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** 0 while the loop works. */
    private long since;

    private long nanos;

    void begin(long now) {
        SINCE.setOpaque(this, now);
    }

    void end(long now) {
        long began = since;
        SINCE.setOpaque(this, 0L);
        NANOS.setOpaque(this, nanos + (now - began));
    }

    /** Loop only: when the wait in course began, 0 where there is none. */
    long since() {
        return since;
    }

    /** Any thread: until now, the wait in course among it. */
    long nanos() {
        long began;
        long before;
        do {
            began = (long) SINCE.getOpaque(this);
            before = (long) NANOS.getOpaque(this);
        } while (began != (long) SINCE.getOpaque(this));
        return before + (began == 0 ? 0 : Math.max(0, Nanos.now() - began));
    }
}
