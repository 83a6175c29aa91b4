package shop.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds where each response of a connection ends. Understands Content-Length, not chunks. */
final class ResponseParser {
    interface Sink {
        void response(int status, boolean closes);
    }

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}");
    private static final int MAX_HEAD_BYTES = 16 << 10;

    private final byte[] head = new byte[MAX_HEAD_BYTES];
    private int headLength;
    private long bodyLeft = -1;
    private int status;
    private boolean closes;

    /** Consumes all of {@code in}, and tells {@code sink} of each response that ends in it. */
    void feed(ByteBuffer in, Sink sink) throws IOException {
        while (in.hasRemaining()) {
            if (bodyLeft < 0) {
                takeHead(in);
            }
            if (bodyLeft >= 0) {
                int skipped = (int) Math.min(bodyLeft, in.remaining());
                in.position(in.position() + skipped);
                bodyLeft -= skipped;
                if (bodyLeft == 0) {
                    bodyLeft = -1;
                    sink.response(status, closes);
                }
            }
        }
    }

    private void takeHead(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            if (headLength == MAX_HEAD_BYTES) {
                throw new IOException("a response's head is longer than " + MAX_HEAD_BYTES + " bytes");
            }
            byte b = in.get();
            head[headLength++] = b;
            if (b == '\n' && headLength >= 4 && head[headLength - 2] == '\r' && head[headLength - 3] == '\n') {
                readHead(new String(head, 0, headLength, StandardCharsets.ISO_8859_1));
                headLength = 0;
                return;
            }
        }
    }

    private void readHead(String text) throws IOException {
        if (!STATUS_LINE.matcher(text).lookingAt()) {
            throw new IOException("this is no HTTP/1 response");
        }
        status = Integer.parseInt(text.substring(9, 12));
        closes = false;
        long length = -1;
        for (String line : text.split("\r\n")) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).trim());
            } else if (lower.startsWith("connection:")) {
                closes = lower.contains("close");
            }
        }
        if (length < 0) {
            throw new IOException("a response has no Content-Length");
        }
        bodyLeft = length;
    }
}
