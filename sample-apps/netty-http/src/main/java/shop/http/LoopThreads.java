package shop.http;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Names loop threads {@code prefix-1}, {@code prefix-2} and so on. */
final class LoopThreads {
    private LoopThreads() {}

    static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> new FastThreadLocalThread(task, prefix + "-" + number.incrementAndGet());
    }
}
