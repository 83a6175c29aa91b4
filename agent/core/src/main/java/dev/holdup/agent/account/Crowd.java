package dev.holdup.agent.account;

import java.util.Arrays;

/** Time by task class within one iteration, in a small table that the loop alone uses; what does not fit is left out. */
final class Crowd {
    private static final int SLOTS = 32;

    private final Class<?>[] classes = new Class<?>[SLOTS];
    private final long[] nanos = new long[SLOTS];
    private int used;
    int runs;

    void add(Class<?> taskClass, long length) {
        runs++;
        int i = (System.identityHashCode(taskClass) >>> 3) & (SLOTS - 1);
        for (int probes = 0; probes < 4; probes++) {
            if (classes[i] == taskClass) {
                nanos[i] += length;
                return;
            }
            if (classes[i] == null) {
                classes[i] = taskClass;
                nanos[i] = length;
                used++;
                return;
            }
            i = (i + 1) & (SLOTS - 1);
        }
    }

    void clear() {
        runs = 0;
        if (used > 0) {
            Arrays.fill(classes, null);
            used = 0;
        }
    }

    /** {@code class=ns,class=ns,class=ns}, largest first. */
    String largest() {
        StringBuilder text = new StringBuilder();
        long[] left = nanos.clone();
        for (int n = 0; n < 3; n++) {
            int best = -1;
            for (int i = 0; i < SLOTS; i++) {
                if (classes[i] != null && left[i] > 0 && (best < 0 || left[i] > left[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            text.append(n == 0 ? "" : ",")
                    .append(classes[best].getName())
                    .append('=')
                    .append(left[best]);
            left[best] = 0;
        }
        return text.toString();
    }
}
