package dev.holdup.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Who may ask: whoever names this server as it is called, comes from its own pages or from none, and has the token. */
final class Guard {
    private static final String BEARER = "Bearer ";

    private final Hosts hosts;
    private final String token;
    private final String cookie;

    Guard(Hosts hosts, int port, String token) {
        this.hosts = hosts;
        this.token = token;
        // cookies of a host are shared by all its ports
        this.cookie = "holdup-" + port;
    }

    /** @throws Refusal for a stranger */
    void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = only(headers, "Host");
        if (!hosts.contain(host)) {
            throw new Refusal(403, "This server does not go by the name that was asked for.");
        }
        String origin = only(headers, "Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw new Refusal(403, "Pages of another origin may not ask this server.");
        }
        String site = only(headers, "Sec-Fetch-Site");
        boolean data = exchange.getRequestURI().getRawPath().startsWith("/api/");
        if (data && site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Refusal(403, "Pages of another site may not ask this server.");
        }
    }

    /** @throws Refusal for one that brings no token, or another */
    void checkToken(HttpExchange exchange) {
        if (token != null && !isToken(brought(exchange.getRequestHeaders()))) {
            throw new Refusal(401, "This dashboard needs its token: open the address that holdup serve printed.");
        }
    }

    boolean isToken(String given) {
        return given != null
                && token != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Scripts cannot read it, and other sites' requests do not carry it. */
    String setCookie() {
        return cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private String brought(Headers headers) {
        String authorization = only(headers, "Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return authorization.substring(BEARER.length());
        }
        String start = cookie + "=";
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(one -> one.startsWith(start))
                .map(one -> one.substring(start.length()))
                .findFirst()
                .orElse(null);
    }

    private static String only(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(400, "There is more than one " + name + ".");
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
