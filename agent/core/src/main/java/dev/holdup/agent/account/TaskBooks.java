package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * One loop's books by class of task; bounded, what comes after the last free place is booked as "other". A book is known
 * by its place: a reference that the loop noted for each run would cost a collector's barrier each time.
 */
final class TaskBooks {
    private static final int SLOTS = 128;
    private static final int MOST = 64;
    private static final VarHandle BOOKS = MethodHandles.arrayElementVarHandle(TaskBook[].class);

    /** Place of the loop's own work, between its tasks and around them. */
    static final int OWN = SLOTS;
    /** Place of what passes in the loop's own poll. */
    static final int POLL = SLOTS + 1;

    static final int PLACES = SLOTS + 2;

    /** Stands for all classes that found no place. */
    static final class Other {
        private Other() {}
    }

    private final TaskBook[] books = new TaskBook[PLACES];
    private int used;
    private int last = OWN;
    private int other = -1;

    TaskBooks() {
        books[OWN] = new TaskBook(null);
        books[POLL] = new TaskBook(null);
    }

    /** Loop only: the place of a class's book. */
    int placeOf(Class<?> type) {
        int recent = last;
        return books[recent].type == type ? recent : (last = find(type));
    }

    /** Whether many classes share the book. */
    boolean isShared(int place) {
        return place == other;
    }

    TaskBook at(int place) {
        return books[place];
    }

    /** Any thread; a copy, without the loop's own. */
    List<TaskBook> all() {
        List<TaskBook> all = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            TaskBook book = (TaskBook) BOOKS.getAcquire(books, i);
            if (book != null) {
                all.add(book);
            }
        }
        return all;
    }

    private int find(Class<?> type) {
        if (type == null) {
            return OWN;
        }
        int i = System.identityHashCode(type) & (SLOTS - 1);
        while (books[i] != null) {
            if (books[i].type == type) {
                return i;
            }
            i = (i + 1) & (SLOTS - 1);
        }
        return open(type, i);
    }

    private int open(Class<?> type, int place) {
        if (used >= MOST && type != Other.class) {
            return other = find(Other.class);
        }
        used++;
        BOOKS.setRelease(books, place, new TaskBook(type));
        return place;
    }
}
