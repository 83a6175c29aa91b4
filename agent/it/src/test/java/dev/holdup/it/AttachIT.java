package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import dev.holdup.it.app.ScenarioApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** Into a running JVM, out of it, and in again. */
class AttachIT {
    @TempDir
    Path folder;

    @OnEachJdk
    void attachesDumpsDetachesAndAttachesAgain(Jdk jdk) throws Exception {
        try (App app = App.start(jdk, "netty42", List.of(), ScenarioApp.class, "netty-nio", "block-for-ever")) {
            app.await("ready");
            assertThat(order(app, "command=start,out=" + folder)).startsWith("ok");
            assertThat(order(app, "command=start")).startsWith("error").contains("already");
            assertFound(dumpAfterASecond(app, "first.jfr"));

            assertThat(order(app, "command=detach")).startsWith("ok");
            assertThat(order(app, "command=status")).isEqualTo("ok absent");
            assertThat(order(app, "command=dump")).startsWith("error");

            assertThat(order(app, "command=start,out=" + folder)).startsWith("ok");
            assertFound(dumpAfterASecond(app, "second.jfr"));
        }
    }

    private Report dumpAfterASecond(App app, String name) throws Exception {
        TimeUnit.MILLISECONDS.sleep(1_500);
        Path file = folder.resolve(name);
        assertThat(order(app, "command=dump,file=" + file)).isEqualTo("ok " + file);
        return Analysis.of(List.of(file));
    }

    private static void assertFound(Report report) {
        assertThat(report.quality().agentErrors()).isZero();
        assertThat(report.findings())
                .filteredOn(f -> "park".equals(f.category()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.frame().method()).isEqualTo("block");
                    assertThat(finding.count()).isBetween(5L, 40L);
                });
    }

    private String order(App app, String arguments) throws Exception {
        Path reply = folder.resolve("reply" + System.nanoTime());
        VirtualMachine machine = VirtualMachine.attach(Long.toString(app.process.pid()));
        try {
            machine.loadAgent(App.AGENT.toString(), arguments + ",reply=" + reply);
        } finally {
            machine.detach();
        }
        return Files.readString(reply).strip();
    }
}
