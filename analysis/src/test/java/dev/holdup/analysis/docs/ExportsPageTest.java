package dev.holdup.analysis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.render.Views;
import dev.holdup.analysis.render.export.Exports;
import dev.holdup.analysis.render.export.table.DataTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables in {@code docs/exports.md} say what the code says; {@code -Dholdup.docs.write=true} writes them. */
class ExportsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "exports.md");
    private static final String MARKER = "<!-- generated below -->\n";

    @Test
    void isTheCatalogs() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(MARKER);
        String expected = page.substring(0, page.indexOf(MARKER) + MARKER.length()) + generated();
        if (Boolean.getBoolean("holdup.docs.write")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page)
                    .as(
                            "write it anew: mvn -pl analysis test -Dtest=ExportsPageTest -DargLine=-Dholdup.docs.write=true")
                    .isEqualTo(expected);
        }
    }

    private static String generated() {
        StringBuilder text = new StringBuilder("\n## Views\n\n| `holdup view` | Shows |\n| --- | --- |\n");
        Views.all().forEach(view -> text.append("| `%s` | %s |\n".formatted(view.name(), view.title())));
        text.append("\n## Formats\n\n| `--format` | Is | Name ends in |\n| --- | --- | --- |\n");
        Exports.all()
                .forEach(export -> text.append("| `%s` | %s | `%s` |\n"
                        .formatted(export.name(), export.title(), export.suffix() + (export.single() ? "" : "/"))));
        text.append("\n## Tables of csv and jsonl\n");
        DataTables.all()
                .forEach(table -> text.append(
                        "\n### `%s`\n\n%s.\n\n%s\n".formatted(table.name(), table.title(), table.columnNames())));
        return text.toString();
    }
}
