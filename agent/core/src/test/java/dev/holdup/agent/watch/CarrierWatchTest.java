package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Counts;
import dev.holdup.agent.virtual.Carrier;
import dev.holdup.agent.virtual.Kind;
import dev.holdup.agent.virtual.VirtualThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks at times that the test makes up, at a thread that carries itself. */
class CarrierWatchTest {
    private static final long MS = 1_000_000;
    private static final long HOG = 25 * MS;

    private final VirtualThreads virtuals = new VirtualThreads(20_000);
    private final List<String> told = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final CountDownLatch mounted = new CountDownLatch(1);
    private volatile boolean waits;
    private volatile boolean over;
    private Thread thread;
    private CarrierWatch watch;
    private long start;

    @BeforeEach
    void mount() throws InterruptedException {
        HoldupVirtual.track(virtuals);
        thread = new Thread(this::run, "carrier-1");
        thread.start();
        mounted.await();
        Carrier carrier = virtuals.carriers().iterator().next();
        start = carrier.startNanos();
        watch = new CarrierWatch(carrier, virtuals, new ThreadCosts(), new Told());
    }

    @AfterEach
    void end() throws InterruptedException {
        unmount();
        HoldupVirtual.track(null);
    }

    @Test
    void aHogIsToldAtItsThresholdAndAtTwiceThatWithItsStack() {
        look(3, 24);
        assertThat(told).isEmpty();
        look(26, 49);
        assertThat(told).containsExactly("hog opened");
        look(51, 60);
        assertThat(told).containsExactly("hog opened", "hog sampled");
        assertThat(holds.get(0).kind).isEqualTo("carrier-*");
        assertThat(holds.get(0).startNanos).isEqualTo(start);
    }

    @Test
    void itsEndIsToldAtTheNextLook() throws InterruptedException {
        look(3, 26);
        unmount();
        look(40);
        assertThat(told).containsExactly("hog opened", "hog closed");
        look(80);
        assertThat(told).hasSize(2);
    }

    @Test
    void aWaitIsAPinAndNoHog() {
        park();
        look(3, 19);
        assertThat(told).isEmpty();
        look(21, 30);
        assertThat(told).containsExactly("pin opened");
        look(41);
        assertThat(told).containsExactly("pin opened", "pin sampled");
    }

    @Test
    void aWaitThatIsOverIsClosedThoughTheStayGoesOn() {
        park();
        look(3, 21);
        unpark();
        look(31, 40);
        assertThat(told).containsExactly("pin opened", "pin closed");
        look(60);
        assertThat(told)
                .as("it waited for 26 of these 60 ms")
                .containsExactly("pin opened", "pin closed", "hog opened");
    }

    @Test
    void whatIsQueuedMeanwhileIsWhatTheCarrierIsWaitedFor() {
        look(2);
        for (int ms = 4; ms <= 40; ms += 2) {
            watch.tick(start + ms * MS, HOG, 6, 3);
        }
        Hold hog = holds.get(holds.size() - 1);
        assertThat(hog.victims).isEqualTo(6);
        assertThat(hog.inflictedNanos).as("up to the look that told it").isBetween(3 * 23 * MS, 3 * 28 * MS);
    }

    /** The host may have kept it: that shows only where it had a processor. */
    @Test
    void whatWaitsIsItsOwnDoingAndWhatRunsOnlyIfItHadAProcessor() {
        look(3);
        assertThat(watch.isPinned()).isFalse();
        assertThat(watch.isItsOwnDoing(start + 60_000_000 * MS))
                .as("it cannot have run for hours")
                .isFalse();
        park();
        look(6);
        assertThat(watch.isPinned()).isTrue();
        assertThat(watch.isItsOwnDoing(start + 60_000_000 * MS)).isTrue();
        assertThat(watch.stack()).isNotEmpty();
        assertThat(watch.kind()).isEqualTo("carrier-*");
    }

    @Test
    void anIdleCarrierSaysNothing() throws InterruptedException {
        unmount();
        assertThat(watch.tick(start + 100 * MS, HOG, 0, 0)).isFalse();
        assertThat(told).isEmpty();
        assertThat(watch.isHeld()).isFalse();
    }

    private void look(int... ms) {
        for (int at : ms) {
            watch.tick(start + at * MS, HOG, 0, 0);
        }
    }

    private void run() {
        HoldupVirtual.mounting(0, Thread.currentThread());
        mounted.countDown();
        while (!over) {
            if (waits) {
                LockSupport.park();
            } else {
                Thread.onSpinWait();
            }
        }
        HoldupVirtual.unmounted(0);
    }

    private void park() {
        waits = true;
        await(Thread.State.WAITING);
    }

    private void unpark() {
        waits = false;
        LockSupport.unpark(thread);
        await(Thread.State.RUNNABLE);
    }

    private void await(Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    private void unmount() throws InterruptedException {
        over = true;
        waits = false;
        LockSupport.unpark(thread);
        thread.join();
    }

    private final class Told implements VirtualSink {
        @Override
        public long nextId() {
            return 1;
        }

        @Override
        public void seen(Hold hold, long lengthNanos, StackTraceElement[] stack) {
            assertThat(stack).isNotEmpty();
            say(hold, hold.isNew() ? "opened" : "sampled");
        }

        @Override
        public void ended(Hold hold, long lengthNanos) {
            say(hold, "closed");
        }

        private void say(Hold hold, String phase) {
            holds.add(hold);
            told.add((hold.pinned ? "pin " : "hog ") + phase);
        }

        @Override
        public void starving(String kind, String sentence, StackTraceElement[] stack) {}

        @Override
        public void second(SchedulerSecond second, int oneIn, Counts mountDelays) {}

        @Override
        public void kind(
                Kind kind,
                Kind.Totals before,
                Kind.Totals now,
                int oneIn,
                Counts mountDelays,
                Counts blocked,
                Counts stays) {}
    }
}
