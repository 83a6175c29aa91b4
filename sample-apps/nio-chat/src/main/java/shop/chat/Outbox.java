package shop.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** Lines that wait for their socket, at most {@value #MAX_BYTES} bytes. */
final class Outbox {
    static final int MAX_BYTES = 256 << 10;

    private final ArrayDeque<ByteBuffer> lines = new ArrayDeque<>();
    private long waiting;

    /** Adds a line; false if there is no room, and the line is not added. */
    boolean add(String line) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        if (waiting + bytes.remaining() > MAX_BYTES) {
            return false;
        }
        waiting += bytes.remaining();
        lines.add(bytes);
        return true;
    }

    /** Writes as much as the channel takes; true if nothing is left. */
    boolean writeTo(WritableByteChannel channel) throws IOException {
        while (!lines.isEmpty()) {
            ByteBuffer next = lines.peek();
            waiting -= channel.write(next);
            if (next.hasRemaining()) {
                return false;
            }
            lines.remove();
        }
        return true;
    }
}
