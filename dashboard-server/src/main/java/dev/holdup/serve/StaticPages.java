package dev.holdup.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the dashboard-web jar. */
final class StaticPages {
    private static final String FOLDER = "/dev/holdup/dashboard";
    /** Segments begin with a letter, digit or underscore, so none is a dot or two. */
    private static final Pattern PATH = Pattern.compile("(?:/\\w[\\w.-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private StaticPages() {}

    static void send(HttpExchange exchange, String path) throws IOException {
        String file = path.equals("/") ? "/index.html" : path;
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        byte[] body = type != null && PATH.matcher(file).matches() ? read(FOLDER + file) : null;
        if (body == null) {
            throw new Refusal(404, "There is no such page.");
        }
        Answers.send(exchange, 200, type, body);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = StaticPages.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
