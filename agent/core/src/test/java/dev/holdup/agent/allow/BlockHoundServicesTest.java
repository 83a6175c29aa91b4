package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.holdup.app.LibraryIntegration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockHoundServicesTest {
    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();

    @Test
    void asksEachServiceInALoaderOfItsOwn() throws IOException {
        List<Allowance> rules = rules("# a comment", LibraryIntegration.class.getName() + " # another");

        assertThat(failures).isEmpty();
        assertThat(rules)
                .extracting(Allowance::frame, Allowance::budgetNanos, Allowance::source)
                .containsExactly(
                        tuple("lib.Pool.lock", Allowance.ANY, LibraryIntegration.class.getName()),
                        tuple("lib.Pool$Task.run", 0L, LibraryIntegration.class.getName()));
        assertThat(System.getProperty("test.integration.loader")).contains("SecondLoader");
    }

    /** Reactor's names a class that only its own package sees. */
    @Test
    void asksReactorsService() throws IOException {
        assertThat(rules("reactor.core.scheduler.ReactorBlockHoundIntegration"))
                .extracting(Allowance::frame)
                .isNotEmpty()
                .anyMatch(frame -> frame.startsWith("java.util.concurrent.ScheduledThreadPoolExecutor"));
        assertThat(failures).isEmpty();
    }

    @Test
    void leavesBlockHoundsOwnServicesAlone() throws IOException {
        assertThat(rules("reactor.blockhound.integration.StandardOutputIntegration"))
                .isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void tellsWhichServiceCannotBeAskedAndAsksTheOthers() throws IOException {
        assertThat(rules("no.such.Integration", "java.lang.String", LibraryIntegration.class.getName()))
                .hasSize(2);
        assertThat(failures)
                .hasSize(2)
                .anySatisfy(why -> assertThat(why).contains("no.such.Integration"))
                .anySatisfy(why -> assertThat(why).contains("java.lang.String"));
    }

    @Test
    void hasNoRulesWhereNothingIsRegistered() {
        assertThat(BlockHoundServices.rules(ClassLoader.getPlatformClassLoader(), failures::add))
                .isEmpty();
        assertThat(failures).isEmpty();
    }

    private List<Allowance> rules(String... lines) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve("reactor.blockhound.integration.BlockHoundIntegration"), List.of(lines));
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader application = new Alone(places, getClass().getClassLoader())) {
            return BlockHoundServices.rules(application, failures::add);
        }
    }

    /** Sees the classes of this test's class path, and none of the services that are registered there. */
    private static final class Alone extends URLClassLoader {
        Alone(URL[] places, ClassLoader parent) {
            super(places, parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
