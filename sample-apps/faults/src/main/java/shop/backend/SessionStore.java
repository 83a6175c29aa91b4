package shop.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import shop.faults.Fault;

/** Writes a large session with Java serialisation. */
final class SessionStore implements Fault {
    private record Line(String sku, int quantity, List<String> options) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    private final List<Line> session = IntStream.range(0, 5_000)
            .mapToObj(i -> new Line("sku-" + i, i % 7, List.of("gift", "express-" + i)))
            .toList();

    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            save();
        } while (System.nanoTime() < end);
    }

    private int save() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        return bytes.size();
    }
}
