package dev.holdup.agent.waitfor;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Deadlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Cycles of one look, with what proves in a second one that nothing has moved. */
final class Suspects {
    private static final int MOST_STACKS = 256;
    private static final int DEEPEST = 64;

    /** One cycle: its threads, and where they stood. */
    private record Suspect(Deadlock deadlock, List<Waiting> waits, List<StackTraceElement[]> stacks) {
        boolean unmovedSince(Suspect before) {
            Map<Long, Integer> places = new HashMap<>();
            for (int i = 0; i < before.waits.size(); i++) {
                places.put(before.waits.get(i).thread.getId(), i);
            }
            for (int i = 0; i < waits.size(); i++) {
                int then = places.get(waits.get(i).thread.getId());
                if (!waits.get(i).same(before.waits.get(then))
                        || !Arrays.equals(stacks.get(i), before.stacks.get(then))) {
                    return false;
                }
            }
            return deadlock.kind().equals(before.deadlock.kind());
        }
    }

    private final Map<List<Long>, Suspect> byThreads = new HashMap<>();
    private final Set<List<Long>> known = new HashSet<>();

    private Suspects() {}

    /** @param told ids of the threads of each cycle that need not be looked at again */
    static Suspects in(Look look, Monitors monitors, Set<List<Long>> told) {
        Suspects suspects = new Suspects();
        for (Deadlock deadlock : Deadlocks.in(look.graph())) {
            List<Waiting> waits = deadlock.nodes().stream()
                    .map(look.waits()::get)
                    .filter(waiting -> waiting != null)
                    .toList();
            if (waits.size() != deadlock.members().size()) {
                continue;
            }
            List<Long> key = waits.stream().map(w -> w.thread.getId()).sorted().toList();
            if (told.contains(key)) {
                suspects.known.add(key);
                continue;
            }
            if (!waits.stream().allMatch(Waiting::lasts)) {
                continue; // read while locks changed hands
            }
            monitors.countProgress(waits);
            List<StackTraceElement[]> stacks = new ArrayList<>();
            for (int i = 0; i < waits.size(); i++) {
                stacks.add(i < MOST_STACKS ? waits.get(i).thread.getStackTrace() : new StackTraceElement[0]);
            }
            if (isForGood(waits, stacks)) {
                suspects.byThreads.put(key, new Suspect(framed(deadlock, stacks), waits, stacks));
            }
        }
        return suspects;
    }

    /** Cycles that are told already and still there. */
    Set<List<Long>> known() {
        return known;
    }

    /** Threads that move are seen to, sooner or later, where nothing counts their moves. */
    void keepIf(Predicate<Waiting> lasts) {
        byThreads.values().removeIf(suspect -> !suspect.waits.stream().allMatch(lasts));
    }

    boolean isEmpty() {
        return byThreads.isEmpty();
    }

    /** Those that have not moved since the earlier look. */
    Map<List<Long>, Deadlock> unmovedSince(Suspects earlier) {
        Map<List<Long>, Deadlock> certain = new HashMap<>();
        byThreads.forEach((key, suspect) -> {
            Suspect before = earlier.byThreads.get(key);
            if (before != null && suspect.unmovedSince(before)) {
                certain.put(key, suspect.deadlock);
            }
        });
        return certain;
    }

    /** States do not tell it on every JDK: a limited wait, a wait on a thread that is no join, a spare thread. */
    private static boolean isForGood(List<Waiting> waits, List<StackTraceElement[]> stacks) {
        for (int i = 0; i < waits.size(); i++) {
            boolean joining = false;
            for (StackTraceElement frame : stacks.get(i)) {
                String method = frame.getMethodName();
                joining |= method.equals("join") || method.equals("awaitTermination");
                boolean limited = (method.equals("parkNanos") || method.equals("parkUntil"))
                        && frame.getClassName().startsWith("java.");
                boolean spared = waits.get(i).lane instanceof ForkJoinLane && ForkJoinLane.compensated(frame);
                if (limited || spared) {
                    return false;
                }
            }
            if (waits.get(i).joins && !joining) {
                return false;
            }
        }
        return true;
    }

    private static Deadlock framed(Deadlock deadlock, List<StackTraceElement[]> stacks) {
        List<Deadlock.Member> members = new ArrayList<>();
        for (int i = 0; i < deadlock.members().size(); i++) {
            Deadlock.Member member = deadlock.members().get(i);
            List<String> frames = Arrays.stream(stacks.get(i))
                    .limit(DEEPEST)
                    .map(Suspects::text)
                    .toList();
            members.add(new Deadlock.Member(
                    member.thread(), member.threadId(), member.waitsFor(), member.heldBy(), frames));
        }
        return new Deadlock(deadlock.kind(), deadlock.nodes(), members);
    }

    static String text(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
        String place = frame.isNativeMethod()
                ? "Native Method"
                : frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
        return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
    }
}
