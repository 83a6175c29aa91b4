package dev.holdup.analysis.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalog of pages: {@code docs/findings}, which this jar carries. */
public final class Pages {
    /** Those of kinds and lints, of categories, of sub-kinds. */
    private static final List<String> IDS = List.of(
            "blocking-call",
            "monitor-contention",
            "cpu-stall",
            "gc-or-safepoint",
            "host-starved",
            "crowded-iteration",
            "pinned-carrier",
            "carrier-hog",
            "deadlock",
            "pool-deadlock",
            "loop-self-wait",
            "pool-starvation",
            "long-wait",
            "permit-cycle",
            "lost-future",
            "carrier-starvation",
            "sleep",
            "park",
            "future",
            "monitor-wait",
            "socket",
            "file",
            "dns",
            "process",
            "class-load",
            "gc",
            "logging",
            "select",
            "marked",
            "lock",
            "blocking-queue",
            "thread-join",
            "database",
            "async-appender",
            "standard-output",
            "direct-memory",
            "class-initialisation",
            "tls-setup",
            "random-seed",
            "locale-data",
            "lambda-linkage",
            "regular-expression",
            "serialisation",
            "compression",
            "cryptography",
            "reflection");

    private static final Map<String, Page> PAGES =
            IDS.stream().collect(Collectors.toMap(Function.identity(), Pages::read, (one, other) -> one, TreeMap::new));

    private Pages() {}

    public static Optional<Page> of(String id) {
        return Optional.ofNullable(id).map(PAGES::get);
    }

    /** The most telling that there is of a sub-kind, a category and a kind, of which the first two may be null. */
    public static Page of(String subKind, String category, String kind) {
        return of(subKind).or(() -> of(category)).or(() -> of(kind)).orElseThrow();
    }

    /** Sorted. */
    public static List<String> ids() {
        return List.copyOf(PAGES.keySet());
    }

    private static Page read(String id) {
        try (InputStream in = Pages.class.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("docs/findings/" + id + ".md is not in the jar");
            }
            return Page.parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
