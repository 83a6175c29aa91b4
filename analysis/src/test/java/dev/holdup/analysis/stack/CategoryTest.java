package dev.holdup.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.model.Frame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTest {
    @Test
    void parkBelowAForkJoinTaskIsWaitingForAFuture() {
        List<Frame> stack = stack(
                "java.util.concurrent.locks.LockSupport.park",
                "java.util.concurrent.ForkJoinTask.get",
                "dev.shop.Orders.load");
        assertThat(Category.of(stack, "park")).isEqualTo("future");
    }

    @Test
    void parkBelowALatchStaysPark() {
        List<Frame> stack = stack(
                "java.util.concurrent.locks.LockSupport.park",
                "java.util.concurrent.CountDownLatch.await",
                "dev.shop.Orders.load");
        assertThat(Category.of(stack, "park")).isEqualTo("park");
    }

    @Test
    void fileReadByAClassLoaderIsClassLoading() {
        List<Frame> stack = stack(
                "java.io.RandomAccessFile.readFully",
                "jdk.internal.loader.BuiltinClassLoader.loadClass",
                "dev.shop.Orders.load");
        assertThat(Category.of(stack, "file")).isEqualTo("class-load");
    }

    @Test
    void fileReadByTheApplicationStaysAFile() {
        List<Frame> stack = stack(
                "java.io.RandomAccessFile.readFully",
                "dev.shop.Orders.load",
                "jdk.internal.loader.BuiltinClassLoader.loadClass");
        assertThat(Category.of(stack, "file")).isEqualTo("file");
    }

    @Test
    void fileWrittenByAnAppenderIsLogging() {
        List<Frame> stack = stack(
                "java.io.FileOutputStream.write", "ch.qos.logback.core.FileAppender.append", "dev.shop.Orders.load");
        assertThat(Category.of(stack, "file")).isEqualTo("logging");
    }

    @Test
    void sleepInAnAppenderStaysASleep() {
        assertThat(Category.of(stack("java.lang.Thread.sleep", "ch.qos.logback.core.X.append"), "sleep"))
                .isEqualTo("sleep");
    }

    private static List<Frame> stack(String... places) {
        return Arrays.stream(places)
                .map(place -> {
                    int dot = place.lastIndexOf('.');
                    return new Frame(place.substring(0, dot), place.substring(dot + 1), null, 1);
                })
                .toList();
    }
}
