package dev.holdup.junit.seen;

import static dev.holdup.analysis.testing.Scene.callOn;
import static dev.holdup.analysis.testing.Scene.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.testing.FakeEvent;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose loops are whose: thread 100 runs this test, thread 200 another; loops are threads with their number. */
class SeenReaderTest {
    private static final TestRun OTHER = run(2, "other", 200, 0, 1000);

    @Test
    void whatBeganBeforeOrAfterTheTestIsNotItsOwn() {
        Seen seen = seen(run(1, "this", 100, 100, 300), loop(1), call(1, 99), call(1, 150), call(1, 401));

        assertThat(seen.own().calls()).hasSize(1);
    }

    @Test
    void aRunThatWasUnderWayWhenTheTestBeganIsAroundIt() {
        FakeEvent run = FakeEvent.at(80, EventNames.LONG_RUN).lasting(60).with(Fields.LOOP, 1L);
        Seen seen = seen(run(1, "this", 100, 100, 300), loop(1), run);

        assertThat(seen.own().longRuns()).isEmpty();
        assertThat(seen.around().longRuns()).hasSize(1);
    }

    @Test
    void theRecordingsOwnClockDecides() {
        FakeEvent test = FakeEvent.at(50, TestEvent.NAME).lasting(300).with(TestEvent.ID, 1L);
        Seen seen = seen(run(1, "this", 100, 100, 300), loop(1), call(1, 60), call(1, 360), test);

        assertThat(seen.own().calls()).singleElement().satisfies(call -> assertThat(call.startNanos())
                .isEqualTo(FakeEvent.nanos(60)));
    }

    @Test
    void aLoopThatAnotherTestStartedIsTheOthersEvenThroughOthers() {
        Seen seen = seen(
                run(1, "this", 100, 0, 1000, OTHER),
                started(11, 100, 10),
                started(21, 200, 10),
                started(22, 21, 20),
                loop(11),
                loop(22),
                call(11, 150),
                call(22, 150));

        assertThat(names(seen)).containsExactly("loop-11");
        assertThat(seen.sharedWith()).isEmpty();
    }

    @Test
    void aLoopThatNobodyStartedIsEverybodysAndThatIsSaid() {
        Seen seen = seen(run(1, "this", 100, 0, 1000, OTHER), loop(1), call(1, 150));

        assertThat(names(seen)).containsExactly("loop-1");
        assertThat(seen.sharedWith()).containsExactly("other");
    }

    @Test
    void aLoopOfATestThatWasOverIsEverybodys() {
        TestRun over = run(3, "over", 200, 0, 90);
        Seen seen = seen(run(1, "this", 100, 100, 300, over), started(31, 200, 10), loop(31), call(31, 150));

        assertThat(names(seen)).containsExactly("loop-31");
    }

    @Test
    void threadsThatStartEachOtherEndTheSearch() {
        Seen seen = seen(
                run(1, "this", 100, 0, 1000, OTHER), started(11, 12, 10), started(12, 11, 10), loop(11), call(11, 150));

        assertThat(names(seen)).containsExactly("loop-11");
    }

    @Test
    void anAgentThatToldNothingIsAWeakness() {
        assertThat(seen(run(1, "this", 100, 0, 1000), loop(1)).weakness())
                .hasValueSatisfying(why -> assertThat(why).contains("told nothing"));
        FakeEvent health = FakeEvent.at(900, EventNames.AGENT_HEALTH).with(Fields.ADVICE_ERRORS, 0L);
        assertThat(seen(run(1, "this", 100, 0, 1000), loop(1), health).weakness())
                .isEmpty();
    }

    private static Set<String> names(Seen seen) {
        return Set.copyOf(
                seen.own().calls().stream().map(call -> call.loop().name()).toList());
    }

    private static Seen seen(TestRun run, FakeEvent... events) {
        SeenReader reader = new SeenReader(run);
        Arrays.stream(events).forEach(reader::accept);
        reader.build(List.of());
        return reader.seen();
    }

    private static TestRun run(long id, String name, long thread, double fromMs, double ms, TestRun... peers) {
        long start = FakeEvent.nanos(fromMs);
        List<TestRun> beside = new ArrayList<>(List.of(peers));
        return new TestRun(id, name, thread, start, start, Math.round(ms * 1e6), beside);
    }

    private static FakeEvent loop(long number) {
        return FakeEvent.at(30, EventNames.EVENT_LOOP)
                .with(Fields.LOOP, number)
                .with(Fields.NAME, "loop-" + number)
                .with(Fields.ROLE, "loop")
                .with(Fields.THREAD, thread(number, "loop-" + number));
    }

    private static FakeEvent started(long thread, long by, double atMs) {
        return FakeEvent.at(atMs, ThreadStarts.EVENT)
                .with("thread", thread(thread, "t" + thread))
                .with("parentThread", thread(by, "t" + by));
    }

    private static FakeEvent call(long loop, double atMs) {
        return callOn(loop, atMs, 20, "Thread.sleep", "sleep").stack("dev.shop.Retry.backOff:15");
    }
}
