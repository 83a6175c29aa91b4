package dev.holdup.agent.docs;

import dev.holdup.agent.options.Key;
import dev.holdup.agent.options.Mode;
import dev.holdup.agent.options.Options;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** The options, from the components of {@link Options}. */
final class OptionsTable {
    private static final Map<Class<?>, String> TAKES = Map.of(
            Duration.class, "duration",
            long.class, "size",
            Long.class, "number",
            boolean.class, "`on` or `off`",
            Path.class, "path",
            Mode.class, "`record`, `log` or `throw`",
            Pattern.class, "regular expression");

    private OptionsTable() {}

    static String render() {
        Table table = new Table("Option", "Takes", "Default", "What it is");
        for (RecordComponent option : Options.class.getRecordComponents()) {
            Key key = option.getAnnotation(Key.class);
            String standard = key.value().isEmpty() ? "not set" : Table.code(key.value());
            table.row(Table.code(key.name()), TAKES.get(option.getType()), standard, key.says());
        }
        return table.toString();
    }
}
