package dev.holdup.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.holdup.analysis.render.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Answers with what keeps a browser from doing more with them than show them. */
final class Answers {
    static final String JSON = "application/json; charset=utf-8";
    /** No script and no style but our own files: a thread's name that is markup does nothing. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Answers() {}

    static void json(HttpExchange exchange, int status, Object body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(body, bytes);
        send(exchange, status, JSON, bytes.toByteArray());
    }

    static void error(HttpExchange exchange, int status, String sentence) throws IOException {
        json(exchange, status, Map.of("error", sentence));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        headers(exchange, type);
        exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        send(exchange, 303, "text/plain; charset=utf-8", new byte[0]);
    }

    /** Headers of every answer. */
    static void headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
