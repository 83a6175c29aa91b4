package shop.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.faults.Fault;
import shop.faults.FaultKind;

class CatalogTest {
    /** A collection takes what the heap demands. */
    private static final Set<String> LENGTH_NOT_CHOSEN = Set.of("system-gc", "heap-histogram");

    static Stream<FaultKind> faults() {
        return Catalog.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void holdsTheCallingThreadForItsTimeAgainAndAgain(FaultKind kind) throws Exception {
        Fault fault = kind.factory().create();
        Duration wanted = LENGTH_NOT_CHOSEN.contains(kind.name()) ? Duration.ZERO : Duration.ofMillis(10);
        for (int i = 0; i < 3; i++) {
            assertThat(held(fault)).as(kind.name()).isGreaterThanOrEqualTo(wanted.minusMillis(1));
        }
    }

    @Test
    void namesAreUniqueAndFitTheCommandLine() {
        assertThat(Catalog.all())
                .extracting(FaultKind::name)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z-]+"));
    }

    @Test
    void crowdingItselfReturnsAtOnceAndLeavesManyShortTasks() throws Exception {
        Queue<Runnable> loop = new ArrayDeque<>();
        new StockRecount().strike(Duration.ofMillis(10), loop::add);
        assertThat(loop).hasSize(50);
    }

    private static Duration held(Fault fault) throws Exception {
        Queue<Runnable> loop = new ArrayDeque<>();
        long start = System.nanoTime();
        fault.strike(Duration.ofMillis(10), loop::add);
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
