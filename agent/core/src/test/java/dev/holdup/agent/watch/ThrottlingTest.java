package dev.holdup.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrottlingTest {
    private static final String UNIFIED = "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw";
    private static final String FIRST =
            "31 25 0:27 /docker/4f1 /sys/fs/cgroup/cpu,cpuacct ro,nosuid - cgroup cgroup rw,cpu,cpuacct";

    @TempDir
    Path root;

    @Test
    void readsTheUnifiedHierarchyAndTheGroupsAbove() throws IOException {
        write("sys/fs/cgroup/pod/app/cpu.stat", "usage_usec 900\nnr_throttled 2\nthrottled_usec 30\n");
        write("sys/fs/cgroup/pod/cpu.stat", "usage_usec 900\nthrottled_usec 4\n");
        write("sys/fs/cgroup/cpu.stat", "usage_usec 5000\n");

        assertThat(nanos(List.of("0::/pod/app"), UNIFIED)).isEqualTo(34_000);
    }

    @Test
    void readsTheFirstHierarchyFromBelowItsMountedRoot() throws IOException {
        write("sys/fs/cgroup/cpu,cpuacct/app/cpu.stat", "nr_periods 4\nnr_throttled 2\nthrottled_time 77\n");

        assertThat(nanos(List.of("5:memory:/m", "4:cpu,cpuacct:/docker/4f1/app", "0::/"), FIRST))
                .isEqualTo(77);
    }

    @Test
    void groupWithoutALimitIsNotThrottled() throws IOException {
        write("sys/fs/cgroup/cpu.stat", "usage_usec 5000\n");

        assertThat(nanos(List.of("0::/"), UNIFIED)).isZero();
    }

    @Test
    void unknownIsNotZero() {
        assertThat(nanos(List.of(), "")).isEqualTo(-1);
        assertThat(nanos(List.of("0::/pod"), UNIFIED)).isEqualTo(-1);
    }

    private long nanos(List<String> cgroup, String mount) {
        return Throttling.of(cgroup, List.of("22 1 0:4 / /proc rw - proc proc rw", mount), root)
                .nanos();
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
