package dev.holdup.agent.waitfor;

import java.util.ArrayList;
import java.util.List;

/** What the graph reads inside the JDK (17 to 25), probed once. */
final class Jdk {
    private static final String J = "java.util.concurrent.";
    private static final String CF = J + "CompletableFuture";

    private final List<String> missing = new ArrayList<>();

    final Slot owner = slot(J + "locks.AbstractOwnableSynchronizer", "exclusiveOwnerThread");
    final Slot synchronizerState = slot(J + "locks.AbstractQueuedSynchronizer", "state");
    final Slot latch = slot(J + "CountDownLatch", "sync");

    final Slot firstReader = slot(J + "locks.ReentrantReadWriteLock$Sync", "firstReader");
    final Slot readHolds = slot(J + "locks.ReentrantReadWriteLock$Sync", "readHolds");
    final Slot readCount = slot(J + "locks.ReentrantReadWriteLock$Sync$HoldCounter", "count");
    final Slot locals = slot("java.lang.Thread", "threadLocals");
    final Slot localsTable = slot("java.lang.ThreadLocal$ThreadLocalMap", "table");
    final Slot local = slot("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value");
    final Slot localHash = slot("java.lang.ThreadLocal", "threadLocalHashCode");

    /** Of whichever of the two kinds of synchronizer this JDK's read-write locks are. */
    final Slot turnsTail;

    final Slot turnBefore;
    final Slot turnOf;

    final Slot stampedState = slot(J + "locks.StampedLock", "state");
    final Slot stampedTail = slot(J + "locks.StampedLock", "tail");
    final Slot stampedTurnBefore = slot(J + "locks.StampedLock$Node", "prev");
    final Slot stampedTurnOf = slot(J + "locks.StampedLock$Node", "waiter");

    final Slot callable = slot(J + "FutureTask", "callable");
    final Slot runner = slot(J + "FutureTask", "runner");
    final Slot adapted = slot(J + "Executors$RunnableAdapter", "task");

    final Slot stack = slot(CF, "stack");
    final Slot next = slot(CF + "$Completion", "next");
    final Slot dependent = slot(CF + "$UniCompletion", "dep");
    final Slot source = slot(CF + "$UniCompletion", "src");
    final Slot result = slot(CF, "result");
    final Slot base = slot(CF + "$CoCompletion", "base");
    final Slot whenComplete = slot(CF + "$UniWhenComplete", "fn");
    final Slot supplied = slot(CF + "$AsyncSupply", "dep");
    final Slot supplier = slot(CF + "$AsyncSupply", "fn");
    final Slot ran = slot(CF + "$AsyncRun", "dep");
    final Slot runnable = slot(CF + "$AsyncRun", "fn");

    final Slot pool = slot(J + "ThreadPoolExecutor$Worker", "this$0");
    final Slot workerThread = slot(J + "ThreadPoolExecutor$Worker", "thread");
    final Slot control = slot(J + "ThreadPoolExecutor", "ctl");
    final Slot queue = slot(J + "ThreadPoolExecutor", "workQueue");
    final Slot threadFactory = slot(J + "ThreadPoolExecutor", "threadFactory");
    final Slot coreSize = slot(J + "ThreadPoolExecutor", "corePoolSize");
    final Slot maximumSize = slot(J + "ThreadPoolExecutor", "maximumPoolSize");

    final Slot linkedHead = slot(J + "LinkedBlockingQueue", "head");
    final Slot linkedCapacity = slot(J + "LinkedBlockingQueue", "capacity");
    final Slot linkedNext = slot(J + "LinkedBlockingQueue$Node", "next");
    final Slot linkedItem = slot(J + "LinkedBlockingQueue$Node", "item");
    final Slot dequeHead = slot(J + "LinkedBlockingDeque", "first");
    final Slot dequeNext = slot(J + "LinkedBlockingDeque$Node", "next");
    final Slot dequeItem = slot(J + "LinkedBlockingDeque$Node", "item");
    final Slot dequeCapacity = slot(J + "LinkedBlockingDeque", "capacity");
    final Slot delayed = slot(J + "ScheduledThreadPoolExecutor$DelayedWorkQueue", "queue");
    final Slot array = slot(J + "ArrayBlockingQueue", "items");
    final Slot priorities = slot(J + "PriorityBlockingQueue", "queue");

    final Slot forkJoinPool = slot(J + "ForkJoinWorkerThread", "pool");
    final Slot forkJoinQueues = slot(J + "ForkJoinPool", "queues");
    final Slot forkJoinTasks = slot(J + "ForkJoinPool$WorkQueue", "array");

    /** 17 keeps a thread's task in the thread, 21 and later in a holder. */
    final Slot target;

    final Slot holder;

    Jdk() {
        String turns = firstReader.isOf(J + "locks.AbstractQueuedLongSynchronizer")
                ? J + "locks.AbstractQueuedLongSynchronizer"
                : J + "locks.AbstractQueuedSynchronizer";
        turnsTail = slot(turns, "tail");
        turnBefore = slot(turns + "$Node", "prev");
        turnOf = slot(turns + "$Node", "waiter");
        List<String> tried = new ArrayList<>();
        Slot direct = Slot.of("java.lang.Thread", "target", tried);
        holder = direct.found() ? Slot.NONE : slot("java.lang.Thread", "holder");
        target = direct.found() ? direct : slot("java.lang.Thread$FieldHolder", "task");
    }

    /** What the thread was made to run; null for a thread that overrides {@code run}, or has ended. */
    Object target(Thread thread) {
        return holder.found() ? target.of(holder.of(thread)) : target.of(thread);
    }

    boolean isReentrant(Object synchronizer) {
        return synchronizer.getClass().getName().startsWith(J + "locks.Reentrant");
    }

    boolean isSemaphore(Object synchronizer) {
        return synchronizer.getClass().getName().startsWith(J + "Semaphore$");
    }

    List<String> missing() {
        return missing;
    }

    private Slot slot(String className, String name) {
        return Slot.of(className, name, missing);
    }
}
