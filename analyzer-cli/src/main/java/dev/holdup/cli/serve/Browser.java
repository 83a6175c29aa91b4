package dev.holdup.cli.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The person's browser. */
public final class Browser {
    private Browser() {}

    /** Opens the address where there is a desktop; it is printed as well, so nothing is said where there is none. */
    public static void open(String url, Map<String, String> environment) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            start(List.of("open", url));
        } else if (system.contains("windows")) {
            start(List.of("rundll32", "url.dll,FileProtocolHandler", url));
        } else if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            start(List.of("xdg-open", url));
        }
    }

    private static void start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchCommand) {
            return;
        }
    }
}
