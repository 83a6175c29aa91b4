package dev.holdup.libraries;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A request by a client that has no loop. */
final class Get {
    private Get() {}

    static void of(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException(path + " answered " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
    }
}
