package dev.holdup.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    @TempDir
    private Path root;

    @Test
    void findsAClassByItsPackageAmongFilesOfOneName() throws IOException {
        file("a/src/main/java/dev/shop/Order.java");
        file("b/src/main/java/dev/cart/Order.java");

        SourceTree tree = SourceTree.of(root);

        assertThat(tree.of(frame("dev.cart.Order$Row", "Order.java"))).contains("b/src/main/java/dev/cart/Order.java");
        assertThat(tree.of(frame("dev.mail.Order", "Order.java"))).isEmpty();
        assertThat(tree.of(frame("v.cart.Order", "Order.java"))).isEmpty();
    }

    @Test
    void aKotlinFileMayLieAboveItsPackage() throws IOException {
        file("src/main/kotlin/Orders.kt");

        assertThat(SourceTree.of(root).of(frame("dev.shop.OrdersKt", "Orders.kt")))
                .contains("src/main/kotlin/Orders.kt");
    }

    @Test
    void resultsOfBuildsAreNoSources() throws IOException {
        file("target/generated/dev/shop/Order.java");
        file(".cache/dev/shop/Order.java");

        SourceTree tree = SourceTree.of(root);

        assertThat(tree.of(frame("dev.shop.Order", "Order.java"))).isEmpty();
        assertThat(tree.orPackagePath(frame("dev.shop.Order", "Order.java"))).isEqualTo("dev/shop/Order.java");
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private static Report.Frame frame(String className, String file) {
        return new Report.Frame(className, "load", file, 7);
    }
}
