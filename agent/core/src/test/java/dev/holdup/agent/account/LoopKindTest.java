package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopKindTest {
    @Test
    void aSelectorIsNoProofByItself() {
        LoopKind kind = LoopKind.of(Scratch.SELECT, new Object());

        assertThat(kind.certain()).isFalse();
        assertThat(kind.transport()).isEqualTo("nio");
        assertThat(kind.role()).isEqualTo("loop");
    }

    @Test
    void aPollOfNettysEpollIsProofEnough() {
        LoopKind kind = LoopKind.of(Scratch.SELECT, Named.type("io.netty.channel.epoll.Native"));

        assertThat(kind).isEqualTo(new LoopKind("Netty", "epoll", "loop", true, false));
    }

    @Test
    void nettysExecutorsWithoutIoAreWorkersByTheirSuperclass() throws ReflectiveOperationException {
        Class<?> netty = Named.type("io.netty.util.concurrent.DefaultEventExecutor");

        assertThat(idleOf(netty)).isEqualTo(new LoopKind("Netty", "", "worker", true, true));
        assertThat(idleOf(Named.type("com.example.OurExecutor", netty))).isEqualTo(idleOf(netty));
    }

    @Test
    void nettysGlobalExecutorIsALoop() throws ReflectiveOperationException {
        assertThat(idleOf(Named.type("io.netty.util.concurrent.GlobalEventExecutor")))
                .isEqualTo(new LoopKind("Netty", "", "loop", true, true));
    }

    @Test
    void threadPoolsAreNoLoops() throws ReflectiveOperationException {
        assertThat(LoopKind.of(Scratch.IDLE, new ForkJoinPool(1))).isNull();
        assertThat(idleOf(Named.type("com.example.Pool"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "io.netty.channel.nio.NioEventLoop, Netty",
        "org.apache.tomcat.util.net.NioEndpoint$Poller, Tomcat",
        "org.xnio.nio.WorkerThread, XNIO",
        "org.eclipse.jetty.io.ManagedSelector, Jetty",
        "com.example.OurLoop, NIO"
    })
    void refinesNioByTheClassesOnTheStack(String frame, String framework) throws ReflectiveOperationException {
        LoopKind kind = LoopKind.of(Scratch.SELECT, new Object());

        LoopKind refined = Named.under(frame, kind::refined);

        assertThat(refined).isEqualTo(new LoopKind(framework, "nio", "loop", true, false));
    }

    @Test
    void aThreadOnWhichAKafkaConsumerIsPolledIsNone() throws ReflectiveOperationException {
        LoopKind kind = LoopKind.of(Scratch.SELECT, new Object());
        LoopKind refined = Named.under("org.apache.kafka.clients.consumer.KafkaConsumer", kind::refined);
        assertThat(refined.role()).isEqualTo(LoopKind.NONE);

        try (Scratch scratch = Scratch.selecting(new Object())) {
            HoldupDispatcher.clear();
            assertThat(scratch.registry.found(refined, Scratch.SELECT, new Object(), -1))
                    .isZero();
            assertThat(HoldupDispatcher.current()).isNotNull().isNotInstanceOf(LoopAccount.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "io.reactivex.rxjava3.internal.schedulers.NonBlockingThread, RxJava",
        "org.apache.pekko.dispatch.MonitorableThreadFactory$PekkoForkJoinWorkerThread, Pekko",
        "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker, Kotlin coroutines"
    })
    void threadsAreMarkedByTheirClass(String name, String framework) throws ReflectiveOperationException {
        assertThat(MarkedThreads.kindOf(Named.type("com.example.OurThread", Named.type(name))))
                .isEqualTo(new LoopKind(framework, "", "loop", true, true));
        assertThat(MarkedThreads.kindOf(Named.type("com.example.OtherThread"))).isNull();
    }

    @Test
    void leavesOtherKindsAsTheyAre() {
        LoopKind epoll = LoopKind.of(Scratch.SELECT, Named.type("io.netty.channel.epoll.Native"));

        assertThat(epoll.refined()).isSameAs(epoll);
    }

    private static LoopKind idleOf(Class<?> executor) throws ReflectiveOperationException {
        return LoopKind.of(Scratch.IDLE, Named.instance(executor));
    }
}
