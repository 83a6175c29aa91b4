package dev.holdup.agent.account;

/**
 * What the loop did last, by end and book, so that a timer which is seen late can be charged to what it waited behind.
 * Used by the loop alone; ns.
 */
final class RecentRuns {
    private static final int SIZE = 64;

    private final TaskBooks books;
    private final long[] ends = new long[SIZE];
    private final int[] places = new int[SIZE];

    private long count;

    RecentRuns(TaskBooks books) {
        this.books = books;
    }

    /** @param place of the book of what ended */
    void add(long end, int place) {
        int newest = (int) (count - 1) & (SIZE - 1);
        if (count > 1 && places[newest] == place) {
            ends[newest] = end;
            return;
        }
        int i = (int) count++ & (SIZE - 1);
        ends[i] = end;
        places[i] = place;
    }

    /**
     * Charges one waiter to all that ran from a time until another.
     *
     * @param sign 1, or -1 to take a charge back
     * @return how much could not be charged, for nothing so old is remembered
     */
    long charge(long since, long until, int sign) {
        long oldest = Math.max(1, count - SIZE + 1);
        long end = until;
        for (long at = count - 1; at >= oldest && since < end; at--) {
            int i = (int) at & (SIZE - 1);
            long start = ends[(int) (at - 1) & (SIZE - 1)];
            long to = Math.min(ends[i], end);
            if (start < to) {
                long from = Math.max(start, since);
                books.at(places[i]).inflicted(sign * (to - from));
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
