package dev.holdup.cli.top;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AgentThreadsTest {
    @Test
    void countsThreadsOfTheAgentsNameAlone() throws InterruptedException {
        assumeThat(Path.of("/proc/self/task")).exists();
        double others = shareWhileSpinning("application");
        double agents = shareWhileSpinning("holdup-test");

        assertThat(agents).isPositive();
        assertThat(others).isZero();
    }

    @Test
    void isUnknownForAProcessThatIsNotThereAndBeforeThereAreTwoLooks() {
        AgentThreads gone = new AgentThreads(Integer.MAX_VALUE);
        gone.look();
        gone.look();
        assertThat(gone.share()).isNull();

        AgentThreads own = new AgentThreads(ProcessHandle.current().pid());
        own.look();
        assertThat(own.share()).isNull();
    }

    private static double shareWhileSpinning(String name) throws InterruptedException {
        AgentThreads threads = new AgentThreads(ProcessHandle.current().pid());
        AtomicBoolean over = new AtomicBoolean();
        Thread spinner = new Thread(
                () -> {
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                },
                name);
        spinner.start();
        Thread.sleep(50);
        threads.look();
        Thread.sleep(550);
        threads.look();
        over.set(true);
        spinner.join();
        return threads.share();
    }
}
