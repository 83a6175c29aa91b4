package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded JVM; null and -1 where no event tells. */
public record Jvm(String application, String version, long pid) {
    private static final Pattern RELEASE = Pattern.compile("\\((?:build )?(\\d[\\w.]*)");

    static Jvm of(RecordedEvent event) {
        return new Jvm(
                application(Texts.of(event, "javaArguments")),
                release(Texts.of(event, "jvmVersion")),
                event.number("pid", -1));
    }

    /** {@code /opt/app/shop.jar --port 0} is {@code shop}; {@code dev.shop.Main} is {@code Main}. */
    static String application(String javaArguments) {
        if (javaArguments == null || javaArguments.isBlank()) {
            return null;
        }
        String first = javaArguments.strip().split("\\s+", 2)[0];
        String file = first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
        return file.endsWith(".jar") ? file.substring(0, file.length() - 4) : file.substring(file.lastIndexOf('.') + 1);
    }

    /** {@code OpenJDK 64-Bit Server VM (25.0.3+9-LTS) for …} is {@code 25.0.3}. */
    static String release(String jvmVersion) {
        Matcher found = RELEASE.matcher(jvmVersion == null ? "" : jvmVersion);
        return found.find() ? found.group(1) : null;
    }
}
