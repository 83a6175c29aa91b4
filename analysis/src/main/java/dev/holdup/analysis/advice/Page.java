package dev.holdup.analysis.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of a kind or sub-kind: what people read, and the ways out that reports take from it. */
public record Page(String id, String text, Map<Framework, WayOut> waysOut) {
    private static final Pattern ITEM = Pattern.compile("- \\*\\*([^*]+)\\*\\*: (.+)");
    private static final String FENCE = "```";

    /** An item of the list under {@code **Fix.**} for each framework, each with its lines of Java if it has some. */
    static Page parse(String id, String text) {
        Map<Framework, WayOut> waysOut = new EnumMap<>(Framework.class);
        List<String> lines = fix(text);
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i));
            if (item.matches()) {
                String sentence = item.group(2).replace("`", "");
                waysOut.put(framework(id, item.group(1)), new WayOut(sentence, code(lines, i + 1)));
            }
        }
        return new Page(id, text, waysOut);
    }

    /** What fits the framework; else what fits all. */
    public WayOut wayOut(Framework framework) {
        return waysOut.getOrDefault(framework, waysOut.get(Framework.ELSEWHERE));
    }

    private static List<String> fix(String text) {
        return text.lines()
                .dropWhile(line -> !line.startsWith("**Fix.**"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("**"))
                .toList();
    }

    private static String code(List<String> lines, int from) {
        if (from >= lines.size() || !lines.get(from).strip().startsWith(FENCE)) {
            return null;
        }
        List<String> code = new ArrayList<>();
        for (int i = from + 1; i < lines.size() && !lines.get(i).strip().equals(FENCE); i++) {
            code.add(lines.get(i));
        }
        return String.join("\n", code).stripIndent();
    }

    private static Framework framework(String id, String title) {
        return Stream.of(Framework.values())
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        id + ".md speaks of '" + title + "', which is no title in Framework"));
    }
}
