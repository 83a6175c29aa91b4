package dev.holdup.agent.watch;

import java.util.ArrayList;
import java.util.List;

/** Who a thread waits for, and whom that one waits for, up to 16 edges; as it was at one instant. */
final class BlameChain {
    static final int LONGEST = 16;

    /** The waiter waits for what the owner holds; {@code stack} is the owner's while it did. */
    record Edge(Thread waiter, Wait lock, Thread.State ownerState, StackTraceElement[] stack) {
        private boolean holds() {
            return lock.equals(Wait.of(waiter));
        }
    }

    private BlameChain() {}

    /**
     * Empty where the thread waits for no owner. Every edge was there before and after all stacks had been taken: from the
     * first that was not, the chain is cut.
     */
    static List<Edge> of(Thread first) {
        List<Edge> edges = new ArrayList<>();
        Thread waiter = first;
        while (edges.size() < LONGEST) {
            Wait lock = Wait.of(waiter);
            if (lock == null) {
                break;
            }
            Thread owner = lock.owner();
            edges.add(new Edge(waiter, lock, owner.getState(), owner.getStackTrace()));
            if (isWaiter(owner, edges)) {
                break; // a circle
            }
            waiter = owner;
        }
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).holds()) {
                return List.copyOf(edges.subList(0, i));
            }
        }
        return edges;
    }

    private static boolean isWaiter(Thread thread, List<Edge> edges) {
        return edges.stream().anyMatch(edge -> edge.waiter() == thread);
    }
}
