package dev.holdup.analysis.render.flame;

import dev.holdup.analysis.flame.FlameGraph;
import dev.holdup.analysis.flame.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The flame graph as one page that needs nothing else: all weights and loops, to be switched in it. */
public final class FlamePage {
    /**
     * What is shown first and said about the graph.
     *
     * @param recording as a person knows it
     * @param about further facts for the small line: the length, the JVM; none where unknown
     * @param loop name, or null for all
     */
    public record Settings(String recording, List<String> about, Weight weight, String loop) {}

    /** In the order in which the page runs them. */
    private static final List<String> SCRIPTS = List.of(
            "units.js",
            "graph.js",
            "sums.js",
            "search.js",
            "colours.js",
            "layout.js",
            "chart.js",
            "tip.js",
            "table.js",
            "words.js",
            "place.js",
            "page.js");

    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private FlamePage() {}

    /** HTML in UTF-8 terms, ending with a line end. */
    public static String render(FlameGraph graph, Settings settings) {
        Matcher slots = SLOT.matcher(resource("page.html"));
        return slots.replaceAll(slot -> Matcher.quoteReplacement(
                switch (slot.group(1)) {
                    case "title" -> text(settings.recording());
                    case "style" -> resource("page.css");
                    case "data" -> data(PageData.of(graph, settings));
                    case "script" -> SCRIPTS.stream().map(FlamePage::resource).collect(Collectors.joining("\n"));
                    default -> throw new IllegalStateException("page.html has no value for " + slot.group());
                }));
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    // Inside a script element the HTML parser looks for "<", and only JSON's own escapes are undone again.
    private static String data(PageData data) {
        return JsonMapper.shared()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        try (InputStream in = FlamePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page lacks its part " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
