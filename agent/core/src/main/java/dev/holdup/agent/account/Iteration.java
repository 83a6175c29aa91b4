package dev.holdup.agent.account;

/** The books that ran in the iteration in course, in order of their first run. Used by the loop alone; ns. */
final class Iteration {
    private static final int NONE = -1;

    private final TaskBooks books;
    private final int[] places = new int[TaskBooks.PLACES];
    private int used;
    private long start;
    /** Of the stretch that is not booked yet. */
    private int place = NONE;

    private long stretchStart;
    private long stretchEnd;
    int runs;
    long inflicted;

    Iteration(TaskBooks books) {
        this.books = books;
    }

    void begin(long now) {
        for (int n = 0; n < used; n++) {
            TaskBook book = books.at(places[n]);
            book.inIteration = false;
            book.nanosInIteration = 0;
            book.momentInIteration = 0;
        }
        used = 0;
        start = now;
        place = NONE;
        runs = 0;
        inflicted = 0;
    }

    /** @param newPlace of the book in which the time until now is booked that follows what was added last */
    void add(int newPlace, long from, long to) {
        if (newPlace != place) {
            bookStretch();
            place = newPlace;
            stretchStart = from;
        }
        stretchEnd = to;
    }

    /** Runs of one book that follow each other are booked together. */
    private void bookStretch() {
        if (place == NONE) {
            return;
        }
        TaskBook book = books.at(place);
        if (!book.inIteration) {
            book.inIteration = true;
            places[used++] = place;
        }
        long length = stretchEnd - stretchStart;
        book.nanosInIteration += length;
        book.momentInIteration += (double) length * (stretchStart - start + length / 2);
        place = NONE;
    }

    /** Keys that came while this iteration ran, at times nobody knows: taken as spread evenly over it. */
    double charge(int keys, long busy) {
        bookStretch();
        double all = 0;
        for (int n = 0; n < used && busy > 0; n++) {
            TaskBook book = books.at(places[n]);
            double share = keys * (book.momentInIteration / busy);
            book.estimated(share);
            all += share;
        }
        return all;
    }

    /** Takes back what was charged for waiters that did not exist, all of them since the iteration's start. */
    void uncharge(int waiters) {
        bookStretch();
        for (int n = 0; n < used; n++) {
            TaskBook book = books.at(places[n]);
            book.inflicted(-waiters * book.nanosInIteration);
            inflicted -= waiters * book.nanosInIteration;
        }
    }

    /** {@code class=ns,class=ns,class=ns}, largest first. */
    String largest() {
        bookStretch();
        StringBuilder text = new StringBuilder();
        TaskBook above = null;
        for (int count = 0; count < 3; count++) {
            TaskBook best = null;
            for (int n = 0; n < used; n++) {
                TaskBook book = books.at(places[n]);
                if (book.type != null && isLess(book, above) && isLess(best, book)) {
                    best = book;
                }
            }
            if (best == null) {
                break;
            }
            text.append(count == 0 ? "" : ",").append(best.name()).append('=').append(best.nanosInIteration);
            above = best;
        }
        return text.toString();
    }

    /** By time, then by identity, so that no two books are equal; null is the least and, as a bound, the greatest. */
    private static boolean isLess(TaskBook one, TaskBook other) {
        if (one == null || other == null) {
            return true;
        }
        int byTime = Long.compare(one.nanosInIteration, other.nanosInIteration);
        int byIdentity = Integer.compare(System.identityHashCode(one), System.identityHashCode(other));
        return byTime < 0 || byTime == 0 && byIdentity < 0;
    }
}
