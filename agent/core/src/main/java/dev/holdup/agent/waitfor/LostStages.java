package dev.holdup.agent.waitfor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Who waits for a lost stage, or for one that such a stage would have to complete. For one look. */
final class LostStages {
    private static final int MOST_DEPENDENTS = 10_000;

    private final Jdk jdk;
    private final Map<Object, Waiting> byThing = new IdentityHashMap<>();
    private final List<Look.Lost> found = new ArrayList<>();

    LostStages(Jdk jdk, List<Waiting> waiters) {
        this.jdk = jdk;
        for (Waiting waiting : waiters) {
            if (jdk.next.has(waiting.thing)) {
                byThing.put(waiting.thing, waiting);
            }
        }
    }

    List<Look.Lost> of(List<Object> lost) {
        if (!byThing.isEmpty()) {
            lost.forEach(this::follow);
        }
        return found;
    }

    private void follow(Object lost) {
        Deque<Object> stages = new ArrayDeque<>(List.of(lost));
        List<Look.Lost> waits = new ArrayList<>();
        for (int seen = 0; !stages.isEmpty() && seen < MOST_DEPENDENTS; ) {
            Object stage = stages.remove();
            boolean limited = false;
            List<Object> dependents = new ArrayList<>();
            List<Look.Lost> here = new ArrayList<>();
            for (Object each = jdk.stack.of(stage); each != null && seen < MOST_DEPENDENTS; seen++) {
                Waiting waiting = byThing.get(each);
                Object dependent = Sources.completes(each) ? jdk.dependent.of(each) : null;
                Object then = jdk.whenComplete.of(each);
                limited |= then != null && then.getClass().getName().endsWith("$Canceller");
                if (waiting != null) {
                    here.add(new Look.Lost(waiting, Labels.of(lost)));
                } else if (dependent != null && jdk.result.of(dependent) == null) {
                    dependents.add(dependent);
                }
                each = jdk.next.of(each);
            }
            if (!limited) { // else a timer completes it
                waits.addAll(here);
                stages.addAll(dependents);
            }
        }
        found.addAll(waits);
    }
}
