package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.it.app.virtual.KeptApp;
import dev.holdup.waitfor.WaitLint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Who comes to look at a JVM that stands still for want of carriers is told so; a busy one is not said to. */
class KeptCarriersIT {
    @TempDir
    Path folder;

    @OnEachJdk
    void keptCarriersAreToldByOneLookAndBusyOnesAreNot(Jdk jdk) throws Exception {
        Assumptions.assumeTrue(jdk.feature() >= 21, "no virtual threads");
        List<String> options = List.of(
                "-Djdk.virtualThreadScheduler.parallelism=2",
                "-Djdk.virtualThreadScheduler.maxPoolSize=2",
                "-Djdk.reflect.useNativeAccessorOnly=true");
        try (App app = App.start(jdk, "netty42", options, KeptApp.class)) {
            Waits waits = new Waits(app.process, folder);
            app.await("busy");
            assertThat(waits.look().lints()).isEmpty();
            app.say("x");
            app.await("kept");
            assertThat(waits.look().lints()).singleElement().satisfies(lint -> {
                assertThat(lint.id()).isEqualTo(WaitLint.CARRIER_STARVATION);
                assertThat(lint.sentence())
                        .matches("all 2 carriers have kept their virtual threads for \\d+ s or longer while 3 others"
                                + " wait for one: 2 pinned, 0 running on; keeper-[12]");
                assertThat(lint.frames()).anyMatch(frame -> frame.contains("Pins.park"));
            });
            app.say("x");
            assertThat(app.end()).isZero();
        }
    }
}
