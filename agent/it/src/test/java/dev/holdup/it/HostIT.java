package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.it.app.CausesApp;
import dev.holdup.schema.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** A host that has no processor to give is never blamed on code. */
@Alone
class HostIT {
    private static final Path CPU_GROUPS = Path.of("/sys/fs/cgroup/cpu");
    private static final List<String> FIRST_CORE = List.of("taskset", "-c", "0");

    @TempDir
    Path folder;

    @OnEachJdk
    void spinnersOnTheSameCoreStarveTheLoop(Jdk jdk) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/taskset")), "taskset is not installed");
        List<Process> spinners = new ArrayList<>();
        Path recording = folder.resolve("starved" + jdk.feature() + ".jfr");
        try (App app = start(FIRST_CORE, jdk, "cpu", recording)) {
            app.await("ready");
            for (int i = 0; i < 2; i++) {
                List<String> command = new ArrayList<>(FIRST_CORE);
                command.addAll(List.of("sh", "-c", "while :; do :; done"));
                spinners.add(new ProcessBuilder(command).start());
            }
            app.await("played");
            spinners.forEach(Process::destroyForcibly);
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        } finally {
            spinners.forEach(Process::destroyForcibly);
        }
        Seen seen = new Seen(recording, CausesApp.class);
        seen.mostlyBecause(Causes.HOST_STARVED);
        seen.blamesNobody();
    }

    @OnEachJdk
    void aFrozenProcessIsTheHosts(Jdk jdk) throws Exception {
        Path recording = folder.resolve("frozen" + jdk.feature() + ".jfr");
        try (App app = start(List.of(), jdk, "frozen", recording)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        }
        Seen seen = new Seen(recording, CausesApp.class);
        // a process that is stopped in the middle of a safepoint tells of a very long one
        seen.mostlyBecause(Causes.HOST_STARVED, Causes.GC_SAFEPOINT);
        seen.blamesNobody();
    }

    @OnEachJdk
    void aLimitOfItsCgroupIsNotTheCodes(Jdk jdk) throws Exception {
        Path group = CPU_GROUPS.resolve("holdup-it-" + ProcessHandle.current().pid());
        Assumptions.assumeTrue(made(group), "cgroups of version 1 cannot be made on this machine");
        Path recording = folder.resolve("limited" + jdk.feature() + ".jfr");
        List<String> inGroup = List.of("sh", "-c", "echo $$ > " + group + "/tasks && exec \"$@\"", "sh");
        try (App app = start(inGroup, jdk, "cpu", recording)) {
            app.await("ready");
            quota(group, 20_000); // of 100,000 µs
            app.await("played");
            quota(group, -1);
            assertThat(app.end()).as("output %s", app.lines()).isZero();
        } finally {
            Files.delete(group);
        }
        Seen seen = new Seen(recording, CausesApp.class);
        seen.mostlyBecause(6, Causes.HOST_STARVED); // what fits into one period's quota is not held up
        seen.blamesNobody();
        assertThat(seen.named("host-starved").shares().get("throttled")).isGreaterThan(0.4);
    }

    private static boolean made(Path group) {
        try {
            Files.createDirectory(group);
            return Files.exists(group.resolve("cpu.cfs_quota_us"));
        } catch (IOException | RuntimeException notAllowed) {
            return false;
        }
    }

    private static void quota(Path group, int micros) throws IOException {
        Files.writeString(group.resolve("cpu.cfs_quota_us"), "" + micros);
    }

    private static App start(List<String> launcher, Jdk jdk, String cause, Path recording) throws IOException {
        List<String> options = List.of(App.agent("out=" + recording + ",stall=25ms"));
        return App.startBy(launcher, jdk, "netty42", options, CausesApp.class, "netty-nio", cause);
    }
}
