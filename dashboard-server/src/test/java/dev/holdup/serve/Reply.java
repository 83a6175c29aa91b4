package dev.holdup.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** What a server answers to the bytes of a request, as a stranger's program would send them. */
record Reply(int status, String head, byte[] body) {
    private static final int PATIENCE_MILLIS = 15_000;

    /** A GET with further lines of the head. */
    static Reply get(DashboardServer server, String path, String... lines) throws IOException {
        return to(server, "GET " + path, lines);
    }

    static Reply to(DashboardServer server, String request, String... lines) throws IOException {
        String host = "Host: localhost:" + server.port() + "\r\n";
        String further = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return raw(server, request + " HTTP/1.1\r\n" + host + further + "Connection: close\r\n\r\n", new byte[0]);
    }

    static Reply raw(DashboardServer server, String head, byte[] body) throws IOException {
        try (Socket socket = connect(server)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    static Socket connect(DashboardServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Status -1 where the connection ended without an answer. */
    static Reply read(InputStream in) throws IOException {
        byte[] all;
        try {
            all = in.readAllBytes();
        } catch (SocketException reset) {
            all = new byte[0];
        }
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(-1, text, new byte[0]);
        }
        int status = Integer.parseInt(text.substring(9, 12));
        return new Reply(status, text.substring(0, end), Arrays.copyOfRange(all, end + 4, all.length));
    }

    String text() throws IOException {
        if (!head.contains("Content-encoding: gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
