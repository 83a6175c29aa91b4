package shop.backend;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Waits in a selector of its own, inside a handler of the loop. */
final class PartnerGateway implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        try (Selector selector = Selector.open()) {
            poll(selector, hold.toMillis());
        }
    }

    private static int poll(Selector selector, long millis) throws IOException {
        return selector.select(millis);
    }
}
