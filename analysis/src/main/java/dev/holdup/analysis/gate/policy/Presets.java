package dev.holdup.analysis.gate.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The policies that come with Holdup, for others to extend. */
public final class Presets {
    public static final String DEFAULT = "recommended";

    private Presets() {}

    /** Mildest first. */
    public static List<String> names() {
        return List.of("relaxed", DEFAULT, "strict");
    }

    /** Its YAML. */
    public static String text(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("/dev/holdup/gate/" + name + ".yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
