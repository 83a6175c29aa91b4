package dev.holdup.agent.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row(columns);
        row(Arrays.stream(columns).map(column -> "---").toArray(String[]::new));
    }

    Table row(String... cells) {
        text.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    static String code(String name) {
        return name.isEmpty() ? "" : "`" + name + "`";
    }

    static String code(List<String> names) {
        return names.stream().map(Table::code).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
