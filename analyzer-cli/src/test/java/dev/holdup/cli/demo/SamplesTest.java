package dev.holdup.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.cli.exit.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir
    private Path home;

    @Test
    void areFoundInACheckout() throws IOException {
        Path server = make("sample-apps/netty-http/target/netty-http.jar");
        Path load = make("sample-apps/load/target/load.jar");

        assertThat(Samples.in(home.toString())).isEqualTo(new Samples(server, load));
    }

    @Test
    void missingOnesAreNamedWithTheCommandThatBuildsThem() {
        assertThatThrownBy(() -> Samples.in(home.toString()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.wayOut()).contains("mvnw"))
                .hasMessageContaining("netty-http.jar");
    }

    @Test
    void withoutACheckoutTheWayOutIsTheLauncher() {
        assertThatThrownBy(() -> Samples.in(null))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.wayOut()).contains("./holdup demo"));
    }

    private Path make(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
