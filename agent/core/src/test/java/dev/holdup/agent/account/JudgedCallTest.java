package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.allow.Allowance;
import dev.holdup.agent.allow.Allowances;
import dev.holdup.agent.instrument.Operation;
import dev.holdup.agent.mode.Judge;
import dev.holdup.app.HeldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code mode=throw} and {@code mode=log}: what a call that held its loop leads to. */
class JudgedCallTest {
    private static final int SELECT = Operation.SELECT.ordinal();
    private static final int SLEEP = Operation.SLEEP.ordinal();
    private static final long THRESHOLD = 1_000_000;

    private final Allowances allowances = new Allowances(one -> {});
    private final List<String> logged = new ArrayList<>();
    private final Heard heard = new Heard();
    private final Object poller = new Object();

    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void theRedirectedCallsBearTheRightOperations() {
        assertThat(HoldupJudgedCalls.SLEEP).isEqualTo(Operation.SLEEP.ordinal());
        assertThat(HoldupJudgedCalls.MONITOR_WAIT).isEqualTo(Operation.MONITOR_WAIT.ordinal());
    }

    @Test
    void aViolationIsThrownAndReportedAsWell() {
        loop(null, null);
        Throwable thrown = HeldCode.holds(() -> call(2 * THRESHOLD, null));

        assertThat(thrown).isInstanceOf(HoldupBlockingCallError.class);
        assertThat(thrown.getMessage())
                .startsWith("Thread.sleep held " + Thread.currentThread().getName() + " for ")
                .contains("HeldCode.holds(HeldCode.java:")
                .contains("dev.holdup.app.HeldCode.holds ");
        assertThat(thrown.getStackTrace()[0].getClassName()).doesNotStartWith("java.lang.Holdup");
        assertThat(heard.calls).hasSize(1);
    }

    @Test
    void nothingIsThrownBelowTheThresholdNorOnAnotherThread() throws InterruptedException {
        loop(null, null);
        assertThat(HeldCode.holds(() -> call(THRESHOLD / 2, null))).isNull();
        Throwable[] thrown = new Throwable[1];
        Thread worker = new Thread(() -> thrown[0] = HeldCode.holds(() -> call(2 * THRESHOLD, null)));
        worker.start();
        worker.join();
        assertThat(thrown[0]).isNull();
    }

    @Test
    void whatTheCallItselfThrewStays() {
        loop(null, null);
        Throwable own = new IllegalStateException();
        assertThat(HeldCode.holds(() -> call(2 * THRESHOLD, own))).isSameAs(own);
    }

    @Test
    void onlyTheLoopsThatAreMeantAreJudged() {
        loop(Pattern.compile("^other-"), null);
        assertThat(HeldCode.holds(() -> call(2 * THRESHOLD, null))).isNull();
        assertThat(heard.calls).hasSize(1);
    }

    @Test
    void whatIsAllowedIsNotThrownUpToItsBudget() {
        loop(null, null);
        allowances.add(List.of(new Allowance(HeldCode.class.getName(), 10 * THRESHOLD, "a test", "here:1")));
        assertThat(HeldCode.holds(() -> call(2 * THRESHOLD, null))).isNull();
        assertThat(HeldCode.holds(() -> call(20 * THRESHOLD, null))).isNotNull();
    }

    @Test
    void nothingIsThrownIntoTheInitialisationOfAClass() {
        loop(null, null);
        HeldCode.call = () -> call(2 * THRESHOLD, null);
        assertThat(HeldCode.Initialised.thrown()).isNull();
        assertThat(heard.calls).hasSize(1);
    }

    @Test
    void nothingIsThrownWhereNoCodeOfAnApplicationIsOnTheStack() throws InterruptedException {
        Throwable[] thrown = {new Throwable()};
        Thread bare = new Thread(
                () -> { // this test is the agent's by its package
                    loop(null, null);
                    thrown[0] = call(2 * THRESHOLD, null);
                });
        bare.start();
        bare.join();
        assertThat(thrown[0]).isNull();
        assertThat(heard.calls).hasSize(1);
    }

    @Test
    void loggingHandsOverASentenceAndThrowsNothing() {
        loop(null, logged);
        assertThat(HeldCode.holds(() -> call(2 * THRESHOLD, null))).isNull();
        assertThat(logged).singleElement().asString().contains("HeldCode.holds(HeldCode.java:");
    }

    private void loop(Pattern where, List<String> log) {
        Judge judge = new Judge(allowances, where, log == null ? null : log::add);
        Limits limits = new Limits(THRESHOLD, 1, judge);
        Registry registry = new Registry(limits, null, heard, loop -> {});
        LoopAccount loop = registry.promote(Thread.currentThread(), LoopKind.of(SELECT, poller), poller);
        loop.pollEnds(SELECT, loop.pollStarts(SELECT, poller, -1), poller, 1);
    }

    private static Throwable call(long nanos, Throwable own) {
        long token = HoldupDispatcher.enter(SLEEP, null);
        return HoldupJudgedCalls.exit(SLEEP, token == 0 ? 0 : token - nanos, null, own);
    }
}
