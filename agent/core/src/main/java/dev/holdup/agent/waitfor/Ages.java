package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Graph;
import dev.holdup.waitfor.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when a thread was seen to wait for the same thing. For one thread. */
final class Ages {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_STACKS = 300;

    private record Since(int thing, long nanos) {}

    private Map<Long, Since> known = new HashMap<>();

    void see(Look look, long now) {
        Map<Long, Since> seen = new HashMap<>();
        for (Waiting waiting : look.waits().values()) {
            int thing = System.identityHashCode(waiting.thing == null ? waiting.holder : waiting.thing);
            Since before = known.get(waiting.thread.getId());
            boolean same = before != null && before.thing == thing;
            seen.put(waiting.thread.getId(), same ? before : new Since(thing, now));
        }
        known = seen;
    }

    /** The graph with ages and, of the first waiters, stacks. */
    Graph on(Look look, long now) {
        List<Node> nodes = new ArrayList<>();
        int stacks = 0;
        for (Node node : look.graph().nodes()) {
            Waiting waiting = look.waits().get(node.id());
            Since since = waiting == null ? null : known.get(waiting.thread.getId());
            List<String> frames = new ArrayList<>();
            if (waiting != null && stacks++ < MOST_STACKS) {
                for (StackTraceElement frame : waiting.thread.getStackTrace()) {
                    if (frames.size() < MOST_FRAMES) {
                        frames.add(Suspects.text(frame));
                    }
                }
            }
            nodes.add(node.with(since == null ? -1 : (now - since.nanos) / 1_000_000, frames));
        }
        return new Graph(nodes, look.graph().edges(), look.graph().coverage());
    }
}
