package dev.holdup.agent.allow;

/**
 * Calls under a frame may hold a loop for up to {@code budgetNanos}: {@link #ANY} for however long, 0 for not at all,
 * which takes back what a frame further out allows.
 */
public record Allowance(String frame, long budgetNanos, String reason, String source) {
    public static final long ANY = Long.MAX_VALUE;
}
