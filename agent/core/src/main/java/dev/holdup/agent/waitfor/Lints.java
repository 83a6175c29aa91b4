package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.WaitLint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What is likely wrong and not proven. Each must hold in three looks in a row and for its time; it is told once, and
 * again only after it was over. For one thread.
 */
final class Lints {
    private static final int LOOKS = 3;
    private static final long STARVED_AFTER = TimeUnit.SECONDS.toNanos(5);
    private static final long LONG_WAIT_AFTER = TimeUnit.SECONDS.toNanos(10);
    private static final long LOST_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final long CYCLE_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final double WAITING_SHARE = 0.9;
    private static final double LARGEST_CPU_SHARE = 0.5;
    private static final int MOST = 50;

    private final ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
    private final Map<Object, Streak> streaks = new HashMap<>();

    private static final class Streak {
        final long sinceNanos;
        final long cpuNanos;
        int looks;
        boolean told;

        Streak(long now, long cpuNanos) {
            this.sinceNanos = now;
            this.cpuNanos = cpuNanos;
        }
    }

    private record WaitKey(long thread, int thing) {}

    private record LostKey(long thread, int thing, String stage) {}

    private record LaneKey(int executor) {}

    /**
     * @param deadlocked ids of threads that are part of what was called a deadlock
     * @param all what was told before as well, which leaves what is told later as it would be
     */
    List<WaitLint> after(Look look, Set<Long> deadlocked, boolean all, long now) {
        Set<Object> holding = new HashSet<>();
        List<WaitLint> told = new ArrayList<>();
        for (Look.LaneState state : look.lanes()) {
            if (isStarved(state) && state.waiting().stream().noneMatch(w -> deadlocked.contains(w.thread.getId()))) {
                Object key = new LaneKey(System.identityHashCode(state.lane().executor()));
                holding.add(key);
                Streak streak = streak(key, now, cpu(state));
                boolean computes = cpu(state) - streak.cpuNanos
                        > LARGEST_CPU_SHARE
                                * (now - streak.sinceNanos)
                                * state.lane().size();
                if (!computes && isDue(streak, all, now, STARVED_AFTER)) {
                    told.add(starvation(state, streak, now));
                }
            }
        }
        for (Waiting waiting : look.waits().values()) {
            if (isOwned(waiting) && !deadlocked.contains(waiting.thread.getId())) {
                Object key = new WaitKey(
                        waiting.thread.getId(),
                        System.identityHashCode(waiting.thing == null ? waiting.holder : waiting.thing));
                holding.add(key);
                Streak streak = streak(key, now, 0);
                if (told.size() < MOST && isDue(streak, all, now, LONG_WAIT_AFTER)) {
                    told.add(longWait(waiting, streak, now));
                }
            }
        }
        told.addAll(lost(look, holding, all, now));
        told.addAll(cycles(look, deadlocked, holding, all, now));
        streaks.keySet().retainAll(holding);
        return told;
    }

    private List<WaitLint> lost(Look look, Set<Object> holding, boolean all, long now) {
        List<WaitLint> told = new ArrayList<>();
        for (Look.Lost lost : look.lost()) {
            Thread thread = lost.waiting().thread;
            Object key = new LostKey(thread.getId(), System.identityHashCode(lost.waiting().thing), lost.stage());
            holding.add(key);
            Streak streak = streak(key, now, 0);
            if (told.size() < MOST && isDue(streak, all, now, LOST_AFTER)) {
                String sentence = Labels.thread(thread) + " waits for " + lost.stage() + " or what depends on it, "
                        + "whose source was collected before it had completed it, seen for "
                        + seconds(now - streak.sinceNanos) + "; only who completes it by hand can end this";
                told.add(new WaitLint(WaitLint.LOST_FUTURE, Labels.thread(thread), sentence, frames(thread)));
            }
        }
        return told;
    }

    private List<WaitLint> cycles(Look look, Set<Long> deadlocked, Set<Object> holding, boolean all, long now) {
        List<WaitLint> told = new ArrayList<>();
        for (PermitCycle cycle : PermitCycle.in(look, jvm)) {
            if (cycle.threads().noneMatch(deadlocked::contains)) {
                holding.add(cycle.key());
                Streak streak = streak(cycle.key(), now, 0);
                if (isDue(streak, all, now, CYCLE_AFTER)) {
                    told.add(cycle.lint(seconds(now - streak.sinceNanos)));
                }
            }
        }
        return told;
    }

    private static boolean isStarved(Look.LaneState state) {
        return state.anyQueued()
                && !state.lane().canGrow()
                && state.waiting().size()
                        >= WAITING_SHARE * Math.max(1, state.lane().size());
    }

    private static boolean isOwned(Waiting waiting) {
        return waiting.holder != null && !waiting.joins && !waiting.runs && !waiting.behind;
    }

    private Streak streak(Object key, long now, long cpuNanos) {
        Streak streak = streaks.computeIfAbsent(key, k -> new Streak(now, cpuNanos));
        streak.looks++;
        return streak;
    }

    private static boolean isDue(Streak streak, boolean all, long now, long afterNanos) {
        boolean due = (all || !streak.told) && streak.looks >= LOOKS && now - streak.sinceNanos >= afterNanos;
        streak.told |= due && !all;
        return due;
    }

    private long cpu(Look.LaneState state) {
        long sum = 0;
        for (Waiting waiting : state.waiting()) {
            sum += Math.max(0, jvm.getThreadCpuTime(waiting.thread.getId()));
        }
        return sum;
    }

    private static WaitLint starvation(Look.LaneState state, Streak streak, long now) {
        Waiting first = state.waiting().get(0);
        String sentence = state.waiting().size() + " of " + state.lane().size()
                + " workers of " + state.name() + " have waited for " + seconds(now - streak.sinceNanos)
                + " while tasks are queued; " + Labels.thread(first.thread) + " waits for "
                + (first.label == null ? "something unknown" : first.label);
        return new WaitLint(WaitLint.POOL_STARVATION, state.name(), sentence, frames(first.thread));
    }

    private static WaitLint longWait(Waiting waiting, Streak streak, long now) {
        String sentence = Labels.thread(waiting.thread) + " has waited for " + seconds(now - streak.sinceNanos)
                + " or longer for " + waiting.label + ", which " + Labels.thread(waiting.holder) + " holds, "
                + waiting.holder.getState() + " at " + top(waiting.holder);
        return new WaitLint(WaitLint.LONG_WAIT, Labels.thread(waiting.thread), sentence, frames(waiting.thread));
    }

    private static String seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + " s";
    }

    private static String top(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length == 0 ? "an unknown place" : Suspects.text(stack[0]);
    }

    static List<String> frames(Thread thread) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frames.size() < 32) {
                frames.add(Suspects.text(frame));
            }
        }
        return frames;
    }
}
