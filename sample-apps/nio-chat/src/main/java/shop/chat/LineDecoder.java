package shop.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Puts lines together from the pieces in which they arrive. */
final class LineDecoder {
    static final int MAX_BYTES = 1024;

    private final byte[] line = new byte[MAX_BYTES];
    private int length;

    /** Passes each complete line, without its end, to {@code sink}; false if a line is too long. */
    boolean feed(ByteBuffer in, Consumer<String> sink) {
        while (in.hasRemaining()) {
            byte b = in.get();
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                length = 0;
                sink.accept(new String(line, 0, end, StandardCharsets.UTF_8));
            } else if (length == MAX_BYTES) {
                return false;
            } else {
                line[length++] = b;
            }
        }
        return true;
    }
}
