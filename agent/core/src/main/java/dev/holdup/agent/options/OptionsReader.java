package dev.holdup.agent.options;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** Reads {@link Options} from agent arguments, system properties and a properties file; warns and goes on. */
public final class OptionsReader {
    private static final String PREFIX = "holdup.";
    private static final String CONFIG = "config";

    /** Keys of the attach protocol and properties that the agent itself sets. */
    private static final List<String> NOT_OPTIONS = List.of("command", "reply", "file", "agent", "home");

    private OptionsReader() {}

    /** {@code a=1,b=2}; a comma inside a value is written {@code \,}. */
    public static Map<String, String> split(String arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        if (arguments == null || arguments.isBlank()) {
            return values;
        }
        for (String part : arguments.split("(?<!\\\\),")) {
            String pair = part.replace("\\,", ",").strip();
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            values.put(
                    equals < 0 ? pair : pair.substring(0, equals).strip(),
                    equals < 0 ? "" : pair.substring(equals + 1).strip());
        }
        return values;
    }

    public static Options read(Map<String, String> arguments, Properties system, Consumer<String> warn) {
        Map<String, String> given = new LinkedHashMap<>();
        String config = arguments.getOrDefault(CONFIG, system.getProperty(PREFIX + CONFIG));
        if (config != null) {
            given.putAll(file(config, warn));
        }
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                given.put(name.substring(PREFIX.length()), system.getProperty(name));
            }
        }
        given.putAll(arguments);
        given.remove(CONFIG);
        NOT_OPTIONS.forEach(given::remove);
        return build(given, warn);
    }

    private static Map<String, String> file(String config, Consumer<String> warn) {
        Map<String, String> values = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(Path.of(config))) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        } catch (IOException | RuntimeException e) {
            warn.accept("cannot read config=" + config + " (" + e + "); going on without it");
        }
        return values;
    }

    private static Options build(Map<String, String> given, Consumer<String> warn) {
        RecordComponent[] components = Options.class.getRecordComponents();
        List<String> names = new ArrayList<>();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Key key = components[i].getAnnotation(Key.class);
            names.add(key.name());
            types[i] = components[i].getType();
            values[i] = value(key, types[i], given.get(key.name()), warn);
        }
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                warn.accept("unknown option '" + name + "', did you mean '" + Nearest.to(name, names) + "'?");
            }
        }
        try {
            return Options.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Key key, Class<?> type, String text, Consumer<String> warn) {
        if (key.canBeOff() && "off".equals(text)) {
            return null;
        }
        boolean asIs = key.canBeOff() && "on".equals(text);
        if (text != null && !asIs) {
            try {
                return Values.parse(text, type);
            } catch (RuntimeException e) {
                warn.accept("option " + key.name() + "=" + text + " is not understood (" + e.getMessage() + "); using "
                        + (key.value().isEmpty() ? "none" : key.value()));
            }
        }
        return key.value().isEmpty() ? null : Values.parse(key.value(), type);
    }
}
