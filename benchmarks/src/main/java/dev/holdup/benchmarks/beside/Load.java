package dev.holdup.benchmarks.beside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;

/**
 * Closed-loop load on one server, in slices: connections stay open, each has one request under way. One thread, and no
 * start of a generator, which slices of some milliseconds leave no room for. Errors: an answer unlike the first one.
 */
final class Load implements AutoCloseable {
    private static final int FIRST_ANSWER_MILLIS = 30_000;
    private static final int SILENCE_MILLIS = 500;

    private static final class Connection {
        long sentNanos;
        int missing;
    }

    private final Selector selector = Selector.open();
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(1 << 16);
    private final int answerBytes;
    private Histogram micros = new Histogram(3);
    private long requests;
    private long nanos;

    Load(int port, String path, int connections) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        byte[] text = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        request = ByteBuffer.allocateDirect(text.length).put(text).flip();
        answerBytes = first(server, text);
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Connection());
        }
    }

    private static int first(InetSocketAddress server, byte[] request) throws IOException {
        byte[] answer = new byte[1 << 16];
        int bytes = 0;
        try (Socket socket = new Socket()) {
            socket.connect(server);
            socket.setSoTimeout(FIRST_ANSWER_MILLIS);
            socket.getOutputStream().write(request);
            for (int n = 0; n >= 0; n = socket.getInputStream().read(answer, bytes, answer.length - bytes)) {
                bytes += n;
                socket.setSoTimeout(bytes == 0 ? FIRST_ANSWER_MILLIS : SILENCE_MILLIS);
            }
        } catch (SocketTimeoutException wholeAnswerIsHere) {
            String text = new String(answer, 0, bytes, StandardCharsets.US_ASCII);
            if (text.startsWith("HTTP/1.1 200 ")) {
                return bytes;
            }
        }
        throw new IOException(
                "the server does not answer as it should: " + new String(answer, 0, bytes, StandardCharsets.US_ASCII));
    }

    /** Sends for so long, and awaits what is under way. */
    void slice(long length) throws IOException {
        long start = System.nanoTime();
        int open = 0;
        for (SelectionKey key : selector.keys()) {
            send(key, start);
            open++;
        }
        long now = start;
        while (open > 0) {
            selector.select();
            now = System.nanoTime();
            for (SelectionKey key : selector.selectedKeys()) {
                if (answered(key, now)) {
                    if (now - start < length) {
                        send(key, now);
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        nanos += now - start;
    }

    private void send(SelectionKey key, long now) throws IOException {
        Connection connection = (Connection) key.attachment();
        connection.missing = answerBytes;
        connection.sentNanos = now;
        if (((SocketChannel) key.channel()).write(request.duplicate()) != request.limit()) {
            throw new IOException("the server takes no request");
        }
    }

    private boolean answered(SelectionKey key, long now) throws IOException {
        Connection connection = (Connection) key.attachment();
        int bytes = ((SocketChannel) key.channel()).read(answer.clear());
        connection.missing -= bytes;
        if (bytes < 0 || connection.missing < 0) {
            throw new IOException(bytes < 0 ? "the server closed a connection" : "an answer is longer than the first");
        }
        if (connection.missing > 0) {
            return false;
        }
        micros.recordValue((now - connection.sentNanos) / 1000);
        requests++;
        return true;
    }

    /** Of the slices since the last call. */
    Measured take() {
        Measured measured = new Measured(
                requests, nanos / 1e9, micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
        micros.reset();
        requests = 0;
        nanos = 0;
        return measured;
    }

    /** Units: s, ms. */
    record Measured(long requests, double seconds, double p50, double p99) {}

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
