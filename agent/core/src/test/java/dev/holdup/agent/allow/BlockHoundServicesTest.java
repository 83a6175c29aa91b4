package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.holdup.app.LibraryIntegration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

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
        ClassLoader own = (ClassLoader) System.getProperties().get("test.integration.loader");
        assertThat(BlockHoundServices.isOurs(own)).isTrue();
        assertThat(BlockHoundServices.isOurs(own.getParent())).isFalse();

        LibraryRules again = new LibraryRules(said -> {}, new HashMap<>());
        again.met(own);
        assertThat(again.askThoseMet()).as("or each would be asked in one more").isEmpty();
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
        assertThat(BlockHoundServices.ask(ClassLoader.getPlatformClassLoader(), failures::add))
                .isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void takesWhatAServiceMarksAndWhichThreadsNobodyIsToBlock() throws IOException {
        Integration said = ask(LibraryIntegration.class.getName()).get(0);

        assertThat(said.marked()).containsExactly(new Marked("lib.Native", "call", "()V"));
        Thread loop = new Thread("lib-loop");
        loop.setDaemon(true);
        Thread worker = new Thread("lib-worker");
        worker.setDaemon(false);
        Thread sometimes = new Thread("lib-sometimes");
        sometimes.setDaemon(true);
        assertThat(said.loops()).accepts(loop).rejects(worker, sometimes);
    }

    @Test
    void aServiceThatSaysNothingOfThreadsCallsNoneALoop() throws IOException {
        assertThat(ask(FramesOnly.class.getName())).singleElement().satisfies(said -> {
            assertThat(said.loops()).isNull();
            assertThat(said.marked()).isEmpty();
        });
    }

    /** As servlet containers do: a class of the application comes before one of the same name further out. */
    @Test
    void aLoaderThatLooksAtItsOwnFirstIsAskedForItsOwn() throws Exception {
        String name = LibraryIntegration.class.getName();
        copyOf(LibraryIntegration.class, "lib.Pool", "own.Pool");
        copyOf(Class.forName(name + "$Loops"), "lib.Pool", "own.Pool");
        register(name);
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader application = new OwnFirst(places, getClass().getClassLoader())) {
            assertThat(BlockHoundServices.ask(application, failures::add))
                    .flatExtracting(Integration::allowances)
                    .extracting(Allowance::frame)
                    .containsExactly("own.Pool.lock", "own.Pool$Task.run");
        }
        assertThat(failures).isEmpty();
    }

    public static final class FramesOnly implements BlockHoundIntegration {
        @Override
        public void applyTo(BlockHound.Builder builder) {
            builder.allowBlockingCallsInside("lib.Pool", "lock");
        }
    }

    private List<Allowance> rules(String... lines) throws IOException {
        return ask(lines).stream().flatMap(said -> said.allowances().stream()).toList();
    }

    private List<Integration> ask(String... lines) throws IOException {
        register(lines);
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader application = new Alone(places, getClass().getClassLoader())) {
            return BlockHoundServices.ask(application, failures::add);
        }
    }

    private void register(String... lines) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve("reactor.blockhound.integration.BlockHoundIntegration"), List.of(lines));
    }

    /** With a text of the same length in place of another. */
    private void copyOf(Class<?> type, String text, String other) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace(text, other)
                    .replace(text.replace('.', '/'), other.replace('.', '/'));
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.write(copy, bytes.getBytes(StandardCharsets.ISO_8859_1));
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

    /** As far as this test needs: for classes and files of this folder. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL[] places, ClassLoader parent) {
            super(places, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
                    known = findClass(name);
                }
                return known == null ? super.loadClass(name, resolve) : known;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
