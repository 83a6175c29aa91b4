package dev.holdup.agent.account;

import static dev.holdup.agent.account.Scratch.SELECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How threads become loops, asked through the dispatcher as advice asks. */
class RegistryTest {
    private final Thread me = Thread.currentThread();
    private final Object selector = new Object();
    private final List<LoopAccount> announced = new ArrayList<>();
    private Registry registry = registry(null);

    @BeforeEach
    void install() {
        HoldupDispatcher.find(registry);
    }

    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void onePollMakesNoLoop() {
        poll(selector);

        assertThat(registry.loops()).isEmpty();
        assertThat(announced).isEmpty();
    }

    @Test
    void twoPollsOfTheSameSelectorMakeALoop() {
        poll(selector);
        poll(selector);

        assertThat(registry.loops()).hasSize(1);
        assertThat(announced).containsExactlyElementsOf(registry.loops());
        assertThat(registry.knows(me)).isTrue();
        assertThat(HoldupDispatcher.current()).isSameAs(announced.get(0));
        assertThat(announced.get(0).identity.name()).isEqualTo(me.getName());
    }

    /** What it does until its second poll may be long. */
    @Test
    void onePollOfNettysMakesALoop() throws ReflectiveOperationException {
        Named.under("io.netty.channel.nio.NioEventLoop", this::poll);

        assertThat(announced).singleElement().satisfies(loop -> assertThat(loop.identity.framework())
                .isEqualTo("Netty"));
    }

    @Test
    void onePollOfAHandlersOwnMakesNoLoop() throws ReflectiveOperationException {
        Named.under("io.netty.channel.nio.NioEventLoop", () -> under("com.example.Handler"));

        assertThat(announced).isEmpty();
    }

    @Test
    void pollsOfEverNewSelectorsMakeNoLoop() {
        for (int i = 0; i < 100; i++) {
            poll(new Object());
        }

        assertThat(registry.loops()).isEmpty();
    }

    @Test
    void aLoopIsAnnouncedOnce() {
        for (int i = 0; i < 100; i++) {
            poll(selector);
        }

        assertThat(announced).hasSize(1);
        assertThat(announced.get(0).books.totals().iterations()).isEqualTo(99);
    }

    @Test
    void anIdleWaitOfAPoolThreadMakesNoLoop() {
        HoldupDispatcher.idling(Scratch.IDLE, new java.util.concurrent.ForkJoinPool(1));

        assertThat(HoldupDispatcher.current()).isNull();
    }

    @Test
    void excludedThreadsStaySilent() {
        registry = registry(Pattern.compile(Pattern.quote(me.getName())));
        HoldupDispatcher.find(registry);
        for (int i = 0; i < 10; i++) {
            assertThat(HoldupDispatcher.selecting(SELECT, selector, -1)).isZero();
        }

        assertThat(registry.loops()).isEmpty();
        assertThat(registry.isExcluded(me)).isTrue();
        assertThat(HoldupDispatcher.enter(Scratch.PARK, null)).isZero();
    }

    @Test
    void threadsOfOtherNamesAreNotExcluded() {
        registry = registry(Pattern.compile("another thread"));
        HoldupDispatcher.find(registry);
        poll(selector);
        poll(selector);

        assertThat(registry.loops()).hasSize(1);
    }

    @Test
    void endedThreadsAreForgotten() throws InterruptedException {
        Thread loop = new Thread(() -> {
            poll(selector);
            poll(selector);
        });
        Thread candidate = new Thread(() -> poll(new Object()));
        loop.start();
        candidate.start();
        loop.join();
        candidate.join();
        assertThat(HoldupLoops.threads()).contains(loop, candidate);

        registry.forgetEnded();

        assertThat(HoldupLoops.threads()).doesNotContain(loop, candidate);
        assertThat(registry.loops()).isEmpty();
    }

    @Test
    void theAgentsOwnScratchLoopIsNoLoopOfTheApplication() throws InterruptedException {
        ScratchLoop scratch = new ScratchLoop("scratch", () -> {
            poll(selector);
            poll(selector);
        });
        scratch.start();
        scratch.join();

        assertThat(announced).singleElement().satisfies(loop -> assertThat(loop.identity.control())
                .isTrue());
    }

    @Test
    void livingThreadsAreRemembered() {
        poll(selector);
        poll(selector);

        registry.forgetEnded();

        assertThat(registry.knows(me)).isTrue();
    }

    @Test
    void aRetiredThreadCanBecomeALoopAgain() {
        poll(selector);
        poll(selector);
        registry.retire(me);
        assertThat(HoldupDispatcher.current()).isNull();

        poll(selector);
        poll(selector);
        assertThat(announced).hasSize(2);
        assertThat(announced).extracting(loop -> loop.identity.id()).doesNotHaveDuplicates();
    }

    private Registry registry(Pattern exclude) {
        return new Registry(new Limits(1, 1_000_000_000), exclude, new Heard(), announced::add);
    }

    private Object under(String frame) {
        try {
            return Named.under(frame, this::poll);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object poll() {
        poll(selector);
        return null;
    }

    private static void poll(Object poller) {
        HoldupDispatcher.selected(SELECT, HoldupDispatcher.selecting(SELECT, poller, -1), poller, 0);
    }
}
