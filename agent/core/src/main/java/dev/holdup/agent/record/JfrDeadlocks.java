package dev.holdup.agent.record;

import dev.holdup.agent.waitfor.DeadlockSink;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.WaitLint;
import java.util.List;
import java.util.function.Consumer;

/** Writes deadlocks as JFR events as soon as they are certain, and says each in one line. */
public final class JfrDeadlocks implements DeadlockSink {
    private static final int MOST_MEMBERS = 256;

    private final Consumer<String> say;
    private final Consumer<String> trigger;

    /** @param trigger receives the kind of what was written */
    public JfrDeadlocks(Consumer<String> say, Consumer<String> trigger) {
        this.say = say;
        this.trigger = trigger;
    }

    @Override
    public void deadlock(long id, Deadlock deadlock) {
        DeadlockEvent event = new DeadlockEvent();
        event.id = id;
        event.kind = deadlock.kind();
        event.members = deadlock.members().size();
        event.commit();
        List<Deadlock.Member> members = deadlock.members();
        for (int order = 0; order < Math.min(MOST_MEMBERS, members.size()); order++) {
            edge(id, order, members.get(order));
        }
        say.accept(deadlock.sentence());
        trigger.accept(deadlock.kind());
    }

    @Override
    public void lint(WaitLint lint) {
        WaitLintEvent.write(lint.id(), lint.subject(), lint.sentence(), String.join("\n", lint.frames()));
    }

    private static void edge(long id, int order, Deadlock.Member member) {
        WaitEdgeEvent event = new WaitEdgeEvent();
        event.deadlockId = id;
        event.order = order;
        event.waiter = member.thread();
        event.waitsFor = member.waitsFor();
        event.heldBy = member.heldBy();
        event.frames = String.join("\n", member.frames());
        event.commit();
    }
}
