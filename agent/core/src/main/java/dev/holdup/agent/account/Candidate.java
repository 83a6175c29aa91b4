package dev.holdup.agent.account;

import java.lang.ref.WeakReference;

/** A thread that has polled a selector once; it is a loop if it polls the same one again. */
final class Candidate extends HoldupDispatcher {
    private final Registry registry;
    private WeakReference<Object> first;

    Candidate(Registry registry, Object poller) {
        this.registry = registry;
        this.first = new WeakReference<>(poller);
    }

    @Override
    protected long pollStarts(int operation, Object poller, long timeout) {
        LoopKind kind = LoopKind.of(operation, poller);
        if (kind == null) {
            return 0;
        }
        if (!kind.certain() && first.get() != poller) {
            first = new WeakReference<>(poller);
            return 0;
        }
        return registry.found(kind.refined(), operation, poller, timeout);
    }
}
