package dev.holdup.agent.docs;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A page in {@code docs/}: prose above the marker is written by hand, all below it by the tests. */
final class Page {
    private static final String MARKER = "<!-- generated below -->\n";
    private static final Path FOLDER = Path.of("..", "..", "docs");
    private static final boolean WRITING = Boolean.getBoolean("holdup.docs.write");

    private final Path file;

    Page(String name) {
        file = FOLDER.resolve(name);
    }

    void mustBe(String generated) throws IOException {
        String expected = text().substring(0, start()) + "\n" + generated;
        if (WRITING) {
            Files.writeString(file, expected);
        } else if (!expected.equals(text())) {
            fail(difference(
                    expected.lines().collect(Collectors.toList()),
                    text().lines().collect(Collectors.toList())));
        }
    }

    /** The generated section under this heading as it stands, with the heading; empty where there is none. */
    String section(String heading) throws IOException {
        String generated = text().substring(start());
        int from = generated.indexOf(heading + "\n");
        int to = generated.indexOf("\n## ", from + 1);
        return from < 0 ? "" : generated.substring(from, to < 0 ? generated.length() : to);
    }

    private int start() throws IOException {
        int marker = text().indexOf(MARKER);
        return marker < 0 ? fail("%s lacks the line %s", file, MARKER.strip()) : marker + MARKER.length();
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private String difference(List<String> expected, List<String> found) {
        int line = 0;
        while (line < Math.min(expected.size(), found.size())
                && expected.get(line).equals(found.get(line))) {
            line++;
        }
        return "docs/%s is not what the code says.%n  line %d is:        %s%n  and should be: %s%n"
                        .formatted(file.getFileName(), line + 1, at(found, line), at(expected, line))
                + "Write it anew: mvn -f agent/core/pom.xml test -Dtest=GeneratedDocsTest -Dholdup.docs.write=true";
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(end)";
    }
}
