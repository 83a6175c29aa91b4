package shop.faults;

import java.io.IOException;
import java.time.Duration;

/**
 * A catalog line: the name used on the command line, the default hold, and one sentence for people.
 *
 * @param factory prepares what the fault needs (threads, sockets, pipes); may block, so never call it on a loop
 */
public record FaultKind(String name, Duration hold, String sentence, Factory factory) {
    public FaultKind(String name, int holdMillis, String sentence, Factory factory) {
        this(name, Duration.ofMillis(holdMillis), sentence, factory);
    }

    @FunctionalInterface
    public interface Factory {
        Fault create() throws IOException;
    }
}
