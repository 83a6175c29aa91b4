package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
    private static final String CULPRIT =
            "java.lang.Thread.sleep(Thread.java:1)\ndev.shop.Orders.load(Orders.java:41)\n";

    @ParameterizedTest
    @CsvSource({
        "reactor.core.publisher.FluxMap$MapSubscriber.onNext, map",
        "reactor.core.publisher.FluxMapFuseable$MapFuseableSubscriber.onNext, map",
        "reactor.core.publisher.MonoFlatMap$FlatMapMain.onNext, flatMap",
        "reactor.core.publisher.MonoCallable.call, callable",
        "reactor.core.publisher.ParallelFilter$ParallelFilterSubscriber.onNext, filter",
    })
    void namesTheStepThatCalledTheCulprit(String frame, String operator) {
        assertThat(Operators.of(Frame.stack(CULPRIT + frame + "(X.java:2)"))).isEqualTo(operator);
    }

    @Test
    void namesTheNearestStep() {
        assertThat(Operators.of(Frame.stack(CULPRIT
                        + "reactor.core.publisher.FluxFilter$FilterSubscriber.onNext(FluxFilter.java:1)\n"
                        + "reactor.core.publisher.FluxMap$MapSubscriber.onNext(FluxMap.java:1)")))
                .isEqualTo("filter");
    }

    @Test
    void whatTheCulpritCalledIsNoStepOfIts() {
        assertThat(Operators.of(Frame.stack("reactor.core.publisher.MonoBlock.block(MonoBlock.java:1)\n"
                        + "dev.shop.Orders.load(Orders.java:41)")))
                .isNull();
    }

    @Test
    void outsideOfAPipelineThereIsNone() {
        assertThat(Operators.of(Frame.stack(CULPRIT + "io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:1)")))
                .isNull();
        assertThat(Operators.of(
                        Frame.stack(CULPRIT + "reactor.core.scheduler.SchedulerTask.call(SchedulerTask.java:1)")))
                .isNull();
    }
}
