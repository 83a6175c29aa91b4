package shop.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Reads exchange rates from a blocking pipe. */
final class RateFeed implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source()) {
            Background.after(hold, "rate-writer", () -> publish(pipe));
            read(source);
        }
    }

    private static int read(Pipe.SourceChannel source) throws IOException {
        return source.read(ByteBuffer.allocate(16));
    }

    private static void publish(Pipe pipe) {
        try (Pipe.SinkChannel sink = pipe.sink()) {
            sink.write(ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
