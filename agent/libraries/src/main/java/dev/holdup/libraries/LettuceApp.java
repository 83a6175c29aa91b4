package dev.holdup.libraries;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A stage on the client's loop, and one that asked for another thread; the server agrees to everything. */
final class LettuceApp implements Library {
    private static final long ANSWERS_AFTER = 30;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    LettuceApp() throws IOException {
        Thread thread = new Thread(this::serve, "redis");
        thread.setDaemon(true);
        thread.start();
        client = RedisClient.create("redis://127.0.0.1:" + server.getLocalPort());
        client.setOptions(
                ClientOptions.builder().protocolVersion(ProtocolVersion.RESP2).build());
        connection = client.connect();
    }

    @Override
    public void play(long millis) throws Exception {
        connection
                .async()
                .ping()
                .thenAccept(pong -> held(millis))
                .toCompletableFuture()
                .get();
        connection
                .async()
                .ping()
                .thenAcceptAsync(pong -> offloaded(millis))
                .toCompletableFuture()
                .get();
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    /** Late, so that a stage is there before its answer. */
    private void serve() {
        try (Socket socket = server.accept();
                BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("*")) {
                    Sleep.of(ANSWERS_AFTER);
                    socket.getOutputStream().write("+PONG\r\n".getBytes());
                }
            }
        } catch (IOException ended) {
            // the client has gone
        }
    }

    @Override
    public void stop() throws IOException {
        connection.close();
        client.shutdown();
        server.close();
    }
}
