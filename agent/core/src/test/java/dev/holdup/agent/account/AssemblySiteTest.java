package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.shop.Pipelines;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Hooks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where Reactor knows who assembled a pipeline, a task of it leads there. */
class AssemblySiteTest {
    private final Scheduler scheduler = Schedulers.newSingle("assembled");
    private final List<Runnable> tasks = new CopyOnWriteArrayList<>();

    AssemblySiteTest() {
        Schedulers.onScheduleHook("tasks", task -> {
            tasks.add(task);
            return task;
        });
    }

    @AfterEach
    void reset() {
        Hooks.resetOnOperatorDebug();
        Schedulers.resetOnScheduleHook("tasks");
        scheduler.dispose();
    }

    @Test
    void withAssemblyInformationItIsTheLineOfTheOperator() throws InterruptedException {
        Hooks.onOperatorDebug();
        Pipelines.publishElsewhere(scheduler);
        Pipelines.subscribeElsewhere(scheduler);

        assertThat(tasks)
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(AssemblySite::of)
                .allSatisfy(
                        site -> assertThat(site)
                                .matches(
                                        "dev\\.holdup\\.shop\\.Pipelines\\.(publish|subscribe)Elsewhere\\(Pipelines\\.java:\\d+\\)"));
    }

    @Test
    void withACheckpointItIsTheLineOfTheCheckpoint() throws InterruptedException {
        Pipelines.checkElsewhere(scheduler);

        assertThat(tasks).isNotEmpty().extracting(AssemblySite::of).allSatisfy(site -> assertThat(site)
                .startsWith("dev.holdup.shop.Pipelines.checkElsewhere(Pipelines.java:"));
    }

    @Test
    void withoutItIsUnknown() throws InterruptedException {
        Pipelines.publishElsewhere(scheduler);
        Pipelines.subscribeElsewhere(scheduler);

        assertThat(tasks)
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(AssemblySite::of)
                .containsOnly("");
        assertThat(AssemblySite.of(new Object())).isEmpty();
    }
}
