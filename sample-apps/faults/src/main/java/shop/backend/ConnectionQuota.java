package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import shop.faults.Fault;

/** Acquires a permit of an exhausted quota. */
final class ConnectionQuota implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws InterruptedException {
        Semaphore exhausted = new Semaphore(0);
        Background.after(hold, "quota-refill", exhausted::release);
        admit(exhausted);
    }

    private static void admit(Semaphore quota) throws InterruptedException {
        quota.acquire();
    }
}
