package dev.holdup.agent.account;

/**
 * What the loop did last, by end and book, so that a timer which is seen late can be charged to what it waited behind.
 * Used by the loop alone; ns.
 */
final class RecentRuns {
    private static final int SIZE = 64;

    private final long[] ends = new long[SIZE];
    /** Null where the loop was in its poll. */
    private final TaskBook[] books = new TaskBook[SIZE];

    private long count;

    void add(long end, TaskBook book) {
        int newest = (int) (count - 1) & (SIZE - 1);
        if (count > 1 && books[newest] == book) {
            ends[newest] = end;
            return;
        }
        int i = (int) count++ & (SIZE - 1);
        ends[i] = end;
        books[i] = book;
    }

    /**
     * Charges one waiter to all that ran from a time until another.
     *
     * @param sign 1, or -1 to take a charge back
     * @param poll receives what passed in the loop's own poll
     * @return how much could not be charged, for nothing so old is remembered
     */
    long charge(long since, long until, int sign, TaskBook poll) {
        long oldest = Math.max(1, count - SIZE + 1);
        long end = until;
        for (long at = count - 1; at >= oldest && since < end; at--) {
            int i = (int) at & (SIZE - 1);
            long start = ends[(int) (at - 1) & (SIZE - 1)];
            long to = Math.min(ends[i], end);
            if (start < to) {
                long from = Math.max(start, since);
                (books[i] == null ? poll : books[i]).inflicted(sign * (to - from));
                end = from;
            }
        }
        return sign * Math.max(0, end - since);
    }

    /** When the last one ended; the smallest long before any has. */
    long end() {
        return count == 0 ? Long.MIN_VALUE : ends[(int) (count - 1) & (SIZE - 1)];
    }
}
