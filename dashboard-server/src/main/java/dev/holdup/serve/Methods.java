package dev.holdup.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.Set;
import java.util.TreeSet;

/** Which methods a path has. */
final class Methods {
    static final Set<String> READ = Set.of("GET", "HEAD");

    private Methods() {}

    /** @throws Refusal for any other */
    static void allow(HttpExchange exchange, Set<String> allowed) {
        if (!allowed.contains(exchange.getRequestMethod())) {
            String all = String.join(", ", new TreeSet<>(allowed));
            exchange.getResponseHeaders().set("Allow", all);
            throw new Refusal(405, "Only " + all + " may be asked here.");
        }
    }
}
