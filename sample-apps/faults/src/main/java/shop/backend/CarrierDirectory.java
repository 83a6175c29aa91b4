package shop.backend;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import shop.faults.Fault;

/** Resolves host names, a new one each time because the JDK remembers failures for ten seconds. */
final class CarrierDirectory implements Fault {
    private final AtomicLong number = new AtomicLong();

    @Override
    public void strike(Duration hold, Executor loop) {
        long end = System.nanoTime() + hold.toNanos();
        do {
            // .invalid never exists (RFC 6761), so the answer is the same on and off the network; its time is not.
            resolve("carrier-" + number.incrementAndGet() + ".invalid");
        } while (System.nanoTime() < end);
    }

    private static boolean resolve(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
