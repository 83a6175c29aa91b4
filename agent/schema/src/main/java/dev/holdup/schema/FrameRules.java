package dev.holdup.schema;

import java.util.HashMap;
import java.util.Map;

/**
 * Rules by frame: {@code com.acme.Metrics} with its nested classes, {@code com.acme.Metrics.flush}, or a beginning of
 * either, {@code com.acme.*}. Of several that fit, the one that says most of the frame is taken; of equal patterns the
 * first. Not thread-safe while rules are added.
 */
public final class FrameRules<R> {
    private final Map<String, R> exact = new HashMap<>();
    private final Map<String, R> prefixes = new HashMap<>();

    public void add(String pattern, R rule) {
        if (pattern.endsWith("*")) {
            prefixes.putIfAbsent(pattern.substring(0, pattern.length() - 1), rule);
        } else {
            exact.putIfAbsent(pattern, rule);
        }
    }

    public boolean isEmpty() {
        return exact.isEmpty() && prefixes.isEmpty();
    }

    /** @return null where none fits */
    public R of(String className, String method) {
        String frame = className + "." + method;
        R found = exact.get(frame);
        for (String type = className; found == null && type != null; type = enclosing(type)) {
            found = exact.get(type);
        }
        return found != null || prefixes.isEmpty() ? found : byPrefix(frame);
    }

    private R byPrefix(String frame) {
        for (int end = frame.length(); end >= 0; end--) {
            R found = prefixes.get(frame.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String enclosing(String className) {
        int dollar = className.lastIndexOf('$');
        return dollar <= 0 ? null : className.substring(0, dollar);
    }
}
