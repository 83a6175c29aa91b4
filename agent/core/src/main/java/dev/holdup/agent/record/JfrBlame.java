package dev.holdup.agent.record;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.watch.BlameSink;
import java.util.List;

/** Writes {@code holdup.BlameEdge}. Used by the watchdog alone. */
public final class JfrBlame implements BlameSink {
    private final JfrStacks stacks;
    private long chains;

    public JfrBlame(JfrStacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public void blamed(LoopAccount loop, List<Edge> chain) {
        chains++;
        for (int i = 0; i < chain.size(); i++) {
            Edge edge = chain.get(i);
            BlameEdgeEvent event = new BlameEdgeEvent();
            event.chain = chains;
            event.order = i;
            event.loop = loop.identity.id();
            event.waiter = edge.waiter();
            event.waiterName = edge.waiter().getName();
            event.lock = edge.lock().lockClass();
            event.monitor = edge.lock().monitor();
            event.owner = edge.lock().owner();
            event.ownerName = edge.lock().owner().getName();
            event.ownerState = edge.ownerState().name();
            event.held = edge.heldNanos();
            event.stack = edge.stack().length == 0 ? 0 : stacks.id(edge.stack());
            event.commit();
        }
    }

    @Override
    public void skipped(long waits) {
        DroppedEvent event = new DroppedEvent();
        event.what = "owners' stacks";
        event.count = waits;
        event.commit();
    }
}
