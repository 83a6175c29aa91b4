package dev.holdup.waitfor;

import java.util.List;

/** Nodes that wait for one another and for nothing else. {@code members} are its threads, in the order of waiting. */
public record Deadlock(String kind, List<Integer> nodes, List<Member> members) {
    public static final String DEADLOCK = "deadlock";
    public static final String POOL_DEADLOCK = "pool-deadlock";
    public static final String LOOP_SELF_WAIT = "loop-self-wait";

    /** One thread of it; {@code heldBy} says who would have to act, and on what that one waits in its turn. */
    public record Member(String thread, long threadId, String waitsFor, String heldBy, List<String> frames) {}

    /** One line: {@code deadlock of 2 threads: a waits for lock X held by b; b waits for …}. */
    public String sentence() {
        StringBuilder text = new StringBuilder(kind)
                .append(" of ")
                .append(members.size())
                .append(members.size() == 1 ? " thread: " : " threads: ");
        int most = Math.min(3, members.size());
        for (int i = 0; i < most; i++) {
            Member member = members.get(i);
            text.append(i == 0 ? "" : "; ")
                    .append(member.thread)
                    .append(" waits for ")
                    .append(member.waitsFor)
                    .append(", ")
                    .append(member.heldBy);
        }
        return members.size() > most ? text.append("; …").toString() : text.toString();
    }
}
