package dev.holdup.agent.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.account.Counts;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    private final VirtualThreads virtuals = new VirtualThreads(20_000);
    private final Thread thread = new Thread(() -> {}, "scraper-1");

    @Test
    void aStayIsOnTheCarrierAndItsTimesAreOfTheKind() {
        virtuals.entered(0, thread);
        virtuals.taskAdded(thread);
        virtuals.runStarts(0, thread);
        Carrier carrier = virtuals.carriers().iterator().next();
        assertThat(carrier.thread()).isSameAs(Thread.currentThread());
        assertThat(carrier.virtual()).isSameAs(thread);
        long stay = carrier.watch();
        assertThat(stay).isOdd();
        virtuals.runEnds();
        assertThat(carrier.watch()).isZero();
        assertThat(carrier.isStill(stay)).isFalse();

        virtuals.runIs(thread);
        virtuals.taskAdded(thread);
        virtuals.runStarts(0, thread);
        virtuals.runEnds();
        Kind kind = kind("scraper-*");
        assertThat(kind.site()).as("the first frame that is not the agent's").contains(".java:");
        assertThat(counted(kind::addMountDelaysTo)).isEqualTo(2);
        assertThat(counted(kind::addBlockedTo)).isEqualTo(1);
        assertThat(counted(kind::addStaysTo)).isEqualTo(2);
        assertThat(carrier.mounts()).isEqualTo(2);
    }

    @Test
    void anEndWhoseBeginningWasNotSeenSaysNothing() {
        virtuals.runEnds();
        assertThat(virtuals.carriers()).allMatch(carrier -> carrier.watch() == 0 && carrier.mounts() == 0);
        assertThat(virtuals.areUsed()).isFalse();
    }

    @Test
    void followsFewerWhereMoreIsTimedThanWasAskedFor() {
        virtuals.adapt(20_000);
        assertThat(virtuals.oneIn()).isEqualTo(1);
        virtuals.adapt(1_000_000);
        assertThat(virtuals.oneIn()).isEqualTo(64);
        virtuals.adapt(15_000);
        assertThat(virtuals.oneIn()).isEqualTo(64);
    }

    @Test
    void followsMoreAgainWhenThatHasPassed() {
        virtuals.adapt(1_000_000);
        for (int second = 0; second < 10; second++) {
            virtuals.adapt(100);
        }
        assertThat(virtuals.oneIn()).isEqualTo(1);
    }

    @Test
    void asksForNobodyWhereNothingIsToBeTimed() {
        VirtualThreads carriersOnly = new VirtualThreads(0);
        carriersOnly.taskAdded(thread);
        carriersOnly.runStarts(0, thread);
        carriersOnly.runEnds();
        carriersOnly.adapt(0);
        assertThat(carriersOnly.areUsed()).isTrue();
        assertThat(carriersOnly.oneIn()).isZero();
        assertThat(carriersOnly.kinds()).allMatch(kind -> counted(kind::addStaysTo) == 0);
    }

    @Test
    void theReasonOfAPinIsOnItsStack() {
        StackTraceElement park = frame("jdk.internal.misc.Unsafe", "park", -2);
        StackTraceElement clinit = frame("shop.Rates", "<clinit>", 3);
        StackTraceElement natively = frame("jdk.internal.Accessor", "invoke0", -2);
        StackTraceElement parse = frame("shop.Scraper", "parse", 9);
        assertThat(PinReason.of(new StackTraceElement[] {park, clinit, parse}, 25))
                .isEqualTo("class initialisation");
        assertThat(PinReason.of(new StackTraceElement[] {park, parse, natively}, 25))
                .isEqualTo("native frame");
        assertThat(PinReason.of(new StackTraceElement[] {park, parse}, 21)).isEqualTo("monitor");
        assertThat(PinReason.of(new StackTraceElement[] {park, parse}, 25)).isEqualTo("unknown");
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "X.java", line);
    }

    private Kind kind(String name) {
        return virtuals.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long counted(Consumer<Counts> source) {
        Counts counts = new Counts();
        source.accept(counts);
        LongAdder sum = new LongAdder();
        counts.each((bucket, count) -> sum.add(count));
        return sum.sum();
    }
}
