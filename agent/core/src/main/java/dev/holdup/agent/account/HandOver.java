package dev.holdup.agent.account;

/**
 * The side of a loop that other threads touch: they hand it tasks. Its fields are only read, and lie apart from those
 * that the loop writes, so that no cache line goes back and forth between them.
 */
abstract class HandOver extends HoldupDispatcher {
    final Thread thread;
    private final TaskRing handed;

    /** The class whose next task is to tell who submits it; seldom written. */
    private volatile Class<?> siteWanted;

    private volatile TaskBook siteBook;

    // keep what a subclass adds off the line that holds the above
    @SuppressWarnings("unused")
    private long p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16;

    HandOver(Thread thread, TaskRing handed) {
        this.thread = thread;
        this.handed = handed;
    }

    @Override
    protected final void taskAdded(Object task) {
        if (siteWanted == task.getClass()) {
            tellSite(task);
        }
        hand(task);
    }

    /** A task that is known by the class of what it wraps. */
    final void wrappedTaskAdded(Object task) {
        Class<?> wanted = siteWanted;
        if (wanted != null && wanted == Wrapped.type(task)) {
            tellSite(task);
        }
        hand(task);
    }

    private void tellSite(Object task) {
        siteWanted = null;
        String assembled = AssemblySite.of(Wrapped.innermost(task));
        siteBook.submittedAt(assembled.isEmpty() ? SubmitSite.here() : assembled);
    }

    private void hand(Object task) {
        if (thread == Thread.currentThread()) {
            addedByLoop(task);
        } else {
            handed.add(task, Nanos.now());
        }
    }

    /** The loop hands a task to itself. */
    abstract void addedByLoop(Object task);

    /**
     * Watchdog: have the next task of a class tell who submits it.
     *
     * @param book of the class, null for none
     * @param type what its tasks are handed over as
     */
    final void wantSite(TaskBook book, Class<?> type) {
        siteBook = book;
        siteWanted = type;
    }
}
