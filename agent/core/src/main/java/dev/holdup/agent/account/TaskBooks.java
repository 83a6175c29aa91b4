package dev.holdup.agent.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/** One loop's books by class of task; bounded, what comes after the last free place is booked as "other". */
final class TaskBooks {
    private static final int SLOTS = 128;
    private static final int MOST = 64;
    private static final VarHandle BOOKS = MethodHandles.arrayElementVarHandle(TaskBook[].class);

    /** Stands for all classes that found no place. */
    static final class Other {
        private Other() {}
    }

    /** The loop's own work, between its tasks and around them. */
    final TaskBook own = new TaskBook(null);

    private final TaskBook[] books = new TaskBook[SLOTS];
    private int used;
    private TaskBook last = own;

    /** Loop only. */
    TaskBook of(Class<?> type) {
        TaskBook recent = last;
        return recent.type == type ? recent : (last = find(type));
    }

    /** Any thread: the book of a class, or null. */
    TaskBook known(Class<?> type) {
        int i = slot(type);
        TaskBook book;
        while ((book = (TaskBook) BOOKS.getAcquire(books, i)) != null) {
            if (book.type == type) {
                return book;
            }
            i = (i + 1) & (SLOTS - 1);
        }
        return null;
    }

    /** Any thread; a copy, without {@link #own}. */
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

    private TaskBook find(Class<?> type) {
        if (type == null) {
            return own;
        }
        TaskBook book = known(type);
        if (book != null) {
            return book;
        }
        if (used >= MOST && type != Other.class) {
            return find(Other.class);
        }
        used++;
        TaskBook opened = new TaskBook(type);
        int i = slot(type);
        while (books[i] != null) {
            i = (i + 1) & (SLOTS - 1);
        }
        BOOKS.setRelease(books, i, opened);
        return opened;
    }

    private static int slot(Class<?> type) {
        return System.identityHashCode(type) & (SLOTS - 1);
    }
}
