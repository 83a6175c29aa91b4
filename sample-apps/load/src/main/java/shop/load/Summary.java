package shop.load;

import java.util.Locale;

/** A result in words, and as one JSON object with times in milliseconds. */
final class Summary {
    private Summary() {}

    static String text(LoadResult r) {
        String counts = String.format(
                Locale.ROOT,
                "sent %d of %d in %.1f s, completed %d, errors %d",
                r.sent(),
                r.intended(),
                r.seconds(),
                r.completed(),
                r.errors());
        String failure = r.firstFailure().isEmpty() ? "" : "\nfirst failure: " + r.firstFailure();
        return counts
                + failure
                + String.format(
                        Locale.ROOT,
                        "%nlatency from the intended time: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms",
                        r.millisAt(50),
                        r.millisAt(99),
                        r.millisAt(99.9),
                        r.maxMillis());
    }

    static String json(LoadResult r) {
        return String.format(
                Locale.ROOT,
                "{\"intended\":%d,\"sent\":%d,\"completed\":%d,\"errors\":%d,\"refused\":%d,\"lost\":%d,"
                        + "\"seconds\":%.3f,\"p50Ms\":%.3f,\"p99Ms\":%.3f,\"p999Ms\":%.3f,\"maxMs\":%.3f}",
                r.intended(),
                r.sent(),
                r.completed(),
                r.errors(),
                r.refused(),
                r.lost(),
                r.seconds(),
                r.millisAt(50),
                r.millisAt(99),
                r.millisAt(99.9),
                r.maxMillis());
    }
}
