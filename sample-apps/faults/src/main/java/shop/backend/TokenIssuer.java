package shop.backend;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Draws fresh seeds from the system's entropy until the time is over. */
final class TokenIssuer implements Fault {
    private static final int SEED_BYTES = 8 << 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void strike(Duration hold, Executor loop) {
        long end = System.nanoTime() + hold.toNanos();
        do {
            seed();
        } while (System.nanoTime() < end);
    }

    private byte[] seed() {
        return random.generateSeed(SEED_BYTES);
    }
}
