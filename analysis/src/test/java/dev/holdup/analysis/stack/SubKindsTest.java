package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubKindsTest {
    /** Taken in real runs on the JDK that the name ends with; the first line has the hook's category and the answer. */
    private static final Path STACKS = Path.of("src/test/resources/dev/holdup/analysis/stack");

    record Taken(String name, String hook, String subKind, List<Frame> stack) {
        static Taken of(Path file) {
            try {
                String text = Files.readString(file);
                String[] words = text.lines().findFirst().orElseThrow().split(" ");
                return new Taken(file.getFileName().toString(), words[1], words[2], Frame.stack(text));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String category() {
            return hook.equals("cpu") ? null : Category.of(stack, hook);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Taken> stacks() throws IOException {
        try (Stream<Path> files = Files.list(STACKS)) {
            return files.map(Taken::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void recognisesARealStack(Taken taken) {
        assertThat(SubKinds.of(taken.stack(), taken.category()))
                .extracting(SubKind::id)
                .isEqualTo(taken.subKind());
        assertThat(Stacks.culprit(taken.stack()).className()).matches("(shop|dev\\.shop)\\..*");
    }

    /** The near miss: the same frames below the application's are how it came to run, not what it does. */
    @ParameterizedTest
    @MethodSource("stacks")
    void staysSilentWhereTheApplicationItselfIsOnTop(Taken taken) {
        List<Frame> under = new ArrayList<>(stack("shop.http.Prices.add"));
        under.addAll(taken.stack().stream()
                .filter(frame -> !frame.method().equals("<clinit>"))
                .toList());
        assertThat(SubKinds.of(under, null)).isNull();
    }

    /** The exempt: what computes in a serialiser is no wait in one, and the other way round. */
    @ParameterizedTest
    @MethodSource("stacks")
    void whatComputesIsToldOnlyOfComputing(Taken taken) {
        boolean anyway = List.of("random-seed", "tls-setup", "class-initialisation", "locale-data", "lambda-linkage")
                .contains(taken.subKind());
        if (taken.hook().equals("cpu") && !anyway) {
            assertThat(SubKinds.of(taken.stack(), "socket")).isNull();
        }
    }

    @Test
    void aPatternBacktracksWhereRepetitionsStandInOneAnother() {
        assertThat(words("regex-backtracking-17", "regex-backtracking-25"))
                .containsOnly("a regular expression that backtracks");
        assertThat(words("regex-linear-17", "regex-linear-25")).containsOnly("a regular expression");
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire, java.util.concurrent.CountDownLatch.await, park",
        "java.util.concurrent.locks.LockSupport.park, java.util.concurrent.Semaphore.acquire, park",
        "java.lang.Object.wait, java.lang.Object.wait, monitor-wait",
        "java.lang.Thread.sleep, java.lang.Thread.sleep, sleep",
        "java.io.FileOutputStream.writeBytes, java.io.FileOutputStream.write, file",
        "sun.nio.ch.NioSocketImpl.read, java.net.Socket$SocketInputStream.read, socket",
    })
    void anOrdinaryWaitHasNoSubKind(String top, String entry, String category) {
        assertThat(SubKinds.of(stack(top, entry, "dev.shop.Orders.load"), category))
                .isNull();
    }

    @Test
    void callingACompiledLambdaOrAMethodByReflectionIsNeitherLinkageNorReflection() {
        assertThat(SubKinds.of(stack("dev.shop.Rule.apply", "java.lang.reflect.Method.invoke", "dev.shop.A.b"), null))
                .isNull();
        assertThat(SubKinds.of(stack("java.lang.invoke.Invokers$Holder.invokeExact_MT", "dev.shop.A.b"), null))
                .isNull();
    }

    @Test
    void releasingALockIsNoWaitForIt() {
        assertThat(SubKinds.of(stack("java.util.concurrent.locks.ReentrantLock.unlock", "dev.shop.A.b"), null))
                .isNull();
    }

    @Test
    void aLoopsOwnFramesAreNobodysSubKind() {
        assertThat(SubKinds.of(
                        stack(
                                "java.util.ArrayDeque.poll",
                                "io.netty.channel.nio.NioIoHandler.run",
                                "java.lang.Thread.run"),
                        null))
                .isNull();
        assertThat(SubKinds.of(List.of(), null)).isNull();
    }

    @Test
    void aDriverOrALoggerIsNeverTheCulprit() {
        List<Frame> query = stack(
                "sun.nio.ch.NioSocketImpl.read", "org.postgresql.core.PGStream.receiveChar", "dev.shop.OrderDao.load");
        assertThat(Stacks.culprit(query).method()).isEqualTo("load");
        assertThat(SubKinds.of(query, "socket").id()).isEqualTo("database");
        assertThat(Stacks.culprit(stack("java.io.FileOutputStream.write", "ch.qos.logback.core.A.b", "io.netty.C.d"))
                        .className())
                .isEqualTo("io.netty.C");
    }

    private static Stream<String> words(String... names) {
        return Stream.of(names)
                .map(name -> Taken.of(STACKS.resolve(name + ".txt")))
                .map(taken -> SubKinds.of(taken.stack(), taken.category()).words());
    }

    private static List<Frame> stack(String... places) {
        return StacksTest.stack(places);
    }
}
