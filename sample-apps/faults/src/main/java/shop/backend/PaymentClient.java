package shop.backend;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Calls an asynchronous client and waits for its future. */
final class PaymentClient implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException, ExecutionException {
        authorise(hold);
    }

    private static String authorise(Duration roundTrip) throws InterruptedException, ExecutionException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Background.after(roundTrip, "payment-client", () -> answer.complete("authorised"));
        return answer.get();
    }
}
