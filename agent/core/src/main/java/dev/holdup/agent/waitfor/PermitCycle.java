package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Deadlocks;
import dev.holdup.waitfor.WaitLint;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Threads that wait in a circle, if only who took permits and stamps gives them back. */
final class PermitCycle {
    /** The same again in a later look only where no thread has moved. */
    record Key(List<Long> threads, List<Integer> things, long waits) {}

    private final Deadlock cycle;
    private final List<Waiting> waits;
    private final Key key;

    private PermitCycle(Deadlock cycle, List<Waiting> waits, Key key) {
        this.cycle = cycle;
        this.waits = waits;
        this.key = key;
    }

    static List<PermitCycle> in(Look look, ThreadMXBean jvm) {
        List<PermitCycle> found = new ArrayList<>();
        for (Deadlock cycle : Deadlocks.likely(look.graph())) {
            List<Waiting> waits = cycle.nodes().stream()
                    .map(look.waits()::get)
                    .filter(waiting -> waiting != null)
                    .toList();
            if (waits.size() == cycle.members().size() && waits.stream().allMatch(Waiting::lasts)) {
                found.add(new PermitCycle(cycle, waits, key(waits, jvm)));
            }
        }
        return found;
    }

    Key key() {
        return key;
    }

    LongStream threads() {
        return key.threads.stream().mapToLong(id -> id);
    }

    WaitLint lint(String age) {
        String sentence = cycle.sentence().replaceFirst("^\\S+ of (\\d+ threads?)", "$1 in a circle for " + age)
                + "; nothing proves that nobody else gives back";
        return new WaitLint(
                WaitLint.PERMIT_CYCLE, Labels.thread(waits.get(0).thread), sentence, Lints.frames(waits.get(0).thread));
    }

    private static Key key(List<Waiting> waits, ThreadMXBean jvm) {
        long count = 0;
        for (Waiting waiting : waits) {
            ThreadInfo info = waiting.virtual ? null : jvm.getThreadInfo(waiting.thread.getId());
            count += info == null ? 0 : info.getBlockedCount() + info.getWaitedCount();
        }
        return new Key(
                waits.stream().map(w -> w.thread.getId()).toList(),
                waits.stream().map(w -> System.identityHashCode(w.thing)).toList(),
                count);
    }
}
