package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.waits.WaitsText;
import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Scopes of structured concurrency as a tree: who opened which, and who runs in it. */
class ScopesIT {
    private static final Path SOURCE =
            Path.of("src/test/resources/scopes/Scopes.java").toAbsolutePath();

    @TempDir
    Path folder;

    @OnEachJdk
    void aScopeWithinAScopeIsToldWithItsThreads(Jdk jdk) throws Exception {
        Assumptions.assumeTrue(jdk.feature() == 25, "the preview of this shape is that of 25");
        Process process = new ProcessBuilder(
                        List.of(jdk.java(), "--enable-preview", "--source", "25", SOURCE.toString()))
                .redirectError(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("forked");
            Snapshot seen = new Waits(process, folder).look();
            Scope orders = scope(seen, "orders");
            Scope stock = scope(seen, "stock");
            assertThat(orders.owner()).isEqualTo("main");
            assertThat(orders.count()).isEqualTo(1);
            assertThat(stock.parent()).isEqualTo(orders.id());
            assertThat(stock.owner()).isEqualTo("order-1");
            assertThat(stock.threads()).containsExactlyInAnyOrder("shelf-1 WAITING", "shelf-2 WAITING");
            assertThat(seen.deadlocks()).isEmpty();
            assertThat(WaitsText.tree(seen).lines())
                    .containsSubsequence(
                            "  orders, opened by main, 1 thread",
                            "    order-1 WAITING",
                            "    stock, opened by order-1, 2 threads");
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Scope scope(Snapshot seen, String name) {
        return seen.scopes().stream()
                .filter(scope -> scope.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + seen.scopes()));
    }
}
