package dev.holdup.libraries;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.internal.common.util.ReentrantShortLock;
import com.linecorp.armeria.server.Server;
import java.util.concurrent.CompletableFuture;

/** A service on Armeria's loop, one on its pool for blocking, and one that waits as Armeria's own rules allow. */
final class ArmeriaApp implements Library {
    private final ReentrantShortLock shortLock = new ReentrantShortLock();
    private long millis;

    private final Server server = Server.builder()
            .http(0)
            .service("/held", (context, request) -> answered(() -> held(millis)))
            .service(
                    "/offloaded",
                    (context, request) -> HttpResponse.of(CompletableFuture.supplyAsync(
                            () -> answered(() -> offloaded(millis)), context.blockingTaskExecutor())))
            .service("/allowed", (context, request) -> answered(this::allowed))
            .build();

    ArmeriaApp() {
        server.start().join();
    }

    @Override
    public void play(long newMillis) throws Exception {
        millis = newMillis;
        Get.of(server.activeLocalPort(), "/held");
        Get.of(server.activeLocalPort(), "/offloaded");
        Thread holder = new Thread(this::hold);
        holder.start();
        while (!shortLock.isLocked() && holder.isAlive()) {
            Thread.onSpinWait();
        }
        Get.of(server.activeLocalPort(), "/allowed");
        holder.join();
    }

    private static HttpResponse answered(Runnable work) {
        work.run();
        return HttpResponse.of(HttpStatus.OK);
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    private void allowed() {
        shortLock.lock();
        shortLock.unlock();
    }

    private void hold() {
        shortLock.lock();
        Sleep.of(8 * millis); // the request may be late
        shortLock.unlock();
    }

    @Override
    public void stop() {
        server.stop().join();
    }
}
