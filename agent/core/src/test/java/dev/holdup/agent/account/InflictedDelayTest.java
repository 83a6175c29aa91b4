package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdup.agent.instrument.Operation;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflictedDelayTest {
    private static final int MILLI = 1_000_000;

    /** A loop and its clock. */
    private static final class Simulated {
        final LoopBooks books = new LoopBooks(true);
        final Deque<Runnable> queue = new ArrayDeque<>();
        long now = 1_000_000_000;
        long delays;

        void enqueue(Runnable task, long at) {
            books.waiting.handed.add(task, at);
            queue.add(task);
        }

        void enqueueByLoop(Runnable task, long at) {
            books.waiting.addByLoop(task, at);
            queue.add(task);
        }

        long run(Class<?> type, long length) {
            long start = now;
            now += length;
            return books.endRun(start, now, books.books.placeOf(type), true);
        }

        void start(Object task) {
            books.taskStarts(task, books.books.placeOf(task.getClass()));
        }

        void poll(int ready) {
            books.endIteration(now, now);
            books.woke(now);
            books.polled(now, ready, 0, 0);
        }

        long inflicted() {
            return books.ownWork().totals().inflicted()
                    + books.tasks().stream()
                            .mapToLong(book -> book.totals().inflicted())
                            .sum();
        }

        long waited() {
            return books.tasks().stream()
                    .mapToLong(book -> book.totals().waited())
                    .sum();
        }
    }

    private static final class Task implements Runnable {
        @Override
        public void run() {}
    }

    private final Simulated loop = new Simulated();

    @Test
    void fiftyWhoWaitThroughoutAHundredMillisecondsWaitFiveSeconds() {
        loop.poll(0);
        for (int i = 0; i < 50; i++) {
            loop.enqueue(new Task(), loop.now);
        }
        loop.books.settle(loop.now);

        assertThat(loop.run(String.class, 100 * MILLI)).isEqualTo(5_000L * MILLI);
    }

    @Test
    void whoHoldsNobodyUpInflictsNothing() {
        loop.poll(0);

        assertThat(loop.run(String.class, 100 * MILLI)).isZero();
    }

    @Test
    void whoComesInTheMiddleWaitsForTheRest() {
        loop.poll(0);
        Task task = new Task();
        loop.enqueue(task, loop.now + 10 * MILLI);

        assertThat(loop.run(String.class, 100 * MILLI)).isEqualTo(90L * MILLI);
        loop.start(task);
        loop.run(Task.class, 1);
        assertThat(loop.waited()).isEqualTo(90L * MILLI);
    }

    @Test
    void aCallIsChargedWithItsPartOfTheRun() {
        loop.poll(0);
        loop.enqueue(new Task(), loop.now);
        loop.books.settle(loop.now + 30 * MILLI);
        long call = loop.books.settle(loop.now + 90 * MILLI);

        assertThat(call).isEqualTo(60L * MILLI);
        assertThat(loop.run(String.class, 100 * MILLI)).isEqualTo(100L * MILLI);
    }

    @Test
    void selectedKeysWaitForOneAnother() {
        loop.poll(3);
        for (int i = 0; i < 3; i++) {
            loop.books.keyStarts();
            loop.run(SelectionKey.class, 10 * MILLI);
        }

        assertThat(loop.inflicted()).isEqualTo(30L * MILLI);
        assertThat(loop.waited()).isEqualTo(30L * MILLI);
    }

    @Test
    void aWakeUpThatIsNoKeyWaitsForNothing() {
        loop.poll(3);
        loop.books.keyStarts();
        loop.run(SelectionKey.class, 10 * MILLI);
        loop.books.keyStarts();
        loop.run(SelectionKey.class, 10 * MILLI);
        Task task = new Task();
        loop.enqueue(task, loop.now);
        loop.start(task);
        loop.run(Task.class, MILLI);

        assertThat(loop.inflicted()).isEqualTo(10L * MILLI);
    }

    @Test
    void aTimerIsChargedToWhatRanSinceItWasDue() {
        loop.poll(0);
        loop.run(Integer.class, 50 * MILLI);
        loop.run(String.class, 20 * MILLI);
        Task timer = new Task();
        loop.books.addDue(timer, loop.now - 30 * MILLI);
        loop.start(timer);
        loop.run(Task.class, 5 * MILLI);

        assertThat(inflictedBy(Integer.class)).isEqualTo(10L * MILLI);
        assertThat(inflictedBy(String.class)).isEqualTo(20L * MILLI);
        assertThat(inflictedBy(Task.class)).isZero();
        assertThat(loop.waited()).isEqualTo(30L * MILLI);
    }

    @Test
    void aTimerInTimeIsChargedToNobody() {
        loop.poll(0);
        loop.run(Integer.class, 50 * MILLI);
        Task timer = new Task();
        loop.books.addDue(timer, loop.now);
        loop.start(timer);

        assertThat(loop.inflicted()).isZero();
    }

    @Test
    void keysThatCameMeanwhileAreTakenAsSpreadOverTheIteration() {
        loop.poll(0);
        loop.run(Integer.class, 30 * MILLI);
        loop.run(String.class, 70 * MILLI);
        loop.books.endIteration(loop.now - 100 * MILLI, loop.now);
        loop.books.polled(loop.now, 0, 10, 100 * MILLI);

        // of ten, three came in the first run and waited for half of it, and so on
        assertThat(estimatedBy(Integer.class)).isCloseTo(45L * MILLI, within(10L));
        assertThat(estimatedBy(String.class)).isCloseTo(455L * MILLI, within(10L));
        assertThat(loop.books.totals().estimated()).isCloseTo(500L * MILLI, within(10L));
    }

    @Test
    void whatIsInflictedIsWhatIsWaited() {
        Random random = new Random(7);
        loop.poll(0);
        Class<?>[] types = {String.class, Integer.class, Long.class};
        long charged = 0;
        for (int i = 0; i < 200_000; i++) {
            long start = loop.now;
            long length = 1 + random.nextInt(1_000_000);
            int arrivals = random.nextInt(3);
            long at = start;
            for (int a = 0; a < arrivals; a++) {
                at += random.nextInt((int) Math.max(1, (start + length - at) / 2));
                if (random.nextBoolean()) {
                    loop.enqueue(new Task(), at);
                } else {
                    loop.enqueueByLoop(new Task(), at);
                }
            }
            charged += loop.run(types[random.nextInt(3)], length);
            if (random.nextInt(50) == 0) {
                loop.now += random.nextInt(1_000_000);
                loop.poll(random.nextInt(4));
            } else if (!loop.queue.isEmpty()) {
                loop.start(loop.queue.poll());
            } else {
                loop.books.keyStarts();
            }
        }
        charged += loop.run(Task.class, 100);
        while (!loop.queue.isEmpty()) {
            loop.start(loop.queue.poll());
            charged += loop.run(Task.class, 100);
        }
        loop.poll(0);
        loop.run(Task.class, 100);

        LoopBooks.Totals totals = loop.books.totals();
        assertThat(loop.inflicted() + totals.waking() + totals.unattributed()).isEqualTo(loop.waited());
        assertThat((double) loop.inflicted() / charged).isCloseTo(1, within(0.2));
        assertThat(totals.unattributed()).isZero();
        assertThat(loop.books.waiting.count()).isZero();
    }

    @Test
    void aTaskThatWasTakenBackIsForgotten() {
        loop.poll(0);
        Task gone = new Task();
        loop.enqueue(gone, loop.now);
        loop.run(String.class, MILLI);
        loop.queue.clear();
        for (int i = 0; i < 100; i++) {
            Task task = new Task();
            loop.enqueue(task, loop.now);
            loop.start(task);
            loop.run(Task.class, MILLI);
        }
        loop.now += 10_000L * MILLI;
        loop.poll(0);

        assertThat(loop.books.waiting.count()).isZero();
        LoopBooks.Totals totals = loop.books.totals();
        assertThat(loop.inflicted() + totals.waking() + totals.unattributed()).isEqualTo(loop.waited());
    }

    @Test
    void aLoopThatHandsItselfMoreThanTheRingHoldsLosesNoTimeOfTheOthers() {
        loop.poll(0);
        for (int i = 0; i < TaskRing.CAPACITY + 100; i++) {
            loop.enqueueByLoop(new Task(), loop.now);
        }
        loop.run(String.class, MILLI);

        assertThat(loop.books.totals().overflow()).isEqualTo(100);
        assertThat(loop.books.waiting.count()).isEqualTo(TaskRing.CAPACITY);
        assertThat(loop.inflicted()).isEqualTo((long) TaskRing.CAPACITY * MILLI);
    }

    @Test
    void namesWhoSubmitsWhatIsAskedFor() {
        Scratch scratch = Scratch.tellingRuns();
        try {
            scratch.poll();
            Task task = new Task();
            scratch.loop.taskAdded(task);
            scratch.loop.runStarts(Operation.TASK.ordinal(), task);
            scratch.loop.runEnds();
            TaskBook book = scratch.loop.books.tasks().stream()
                    .filter(b -> b.type == Task.class)
                    .findFirst()
                    .orElseThrow();
            assertThat(book.totals().submitSite()).isEmpty();

            scratch.loop.wantSite(book);
            scratch.loop.taskAdded(new Object());
            scratch.loop.taskAdded(task);

            // the first frame that is not the agent's own, which this test counts among
            assertThat(book.totals().submitSite()).startsWith("org.junit.");
        } finally {
            scratch.close();
        }
    }

    @Test
    void nobodySubmitsAKey() {
        Scratch scratch = Scratch.tellingRuns();
        try {
            scratch.poll();
            scratch.loop.runStarts(Operation.READY_KEY.ordinal(), new Object());
            scratch.loop.runEnds();
            TaskBook keys = scratch.loop.books.tasks().get(0);
            assertThat(keys.count()).isEqualTo(1);

            scratch.loop.wantSite(keys);
            scratch.loop.taskAdded(new Object());

            assertThat(keys.totals().submitSite()).isEmpty();
        } finally {
            scratch.close();
        }
    }

    private long inflictedBy(Class<?> type) {
        return book(type).totals().inflicted();
    }

    private long estimatedBy(Class<?> type) {
        return book(type).totals().estimated();
    }

    private TaskBook book(Class<?> type) {
        return loop.books.tasks().stream()
                .filter(book -> book.type == type)
                .findFirst()
                .orElseThrow();
    }
}
