package dev.holdup.analysis.render.gate;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as URI references. */
final class Uris {
    private Uris() {}

    /** {@code a b/C.java} is {@code a%20b/C.java}; an absolute path keeps its slash and gets a scheme. */
    static String relative(String path) {
        String slashes = path.replace('\\', '/');
        try {
            return slashes.startsWith("/")
                    ? new URI("file", "", slashes, null).toASCIIString()
                    : new URI(null, null, slashes.contains(":") ? "./" + slashes : slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }
}
