package dev.holdup.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text within a width. Lengths are in characters as the terminal shows them. */
final class Lines {
    private static final char GLUE = '\u00a0';

    private Lines() {}

    /** Broken at spaces; a word that is too long by itself loses its left. Lines after the first are indented. */
    static List<String> wrap(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        String lead = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder line = new StringBuilder(lead);
        for (String word : text.strip().split(" ")) {
            String margin = lines.isEmpty() ? lead : indent;
            if (line.length() > margin.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                margin = indent;
                line = new StringBuilder(margin);
            }
            boolean first = line.length() == margin.length();
            line.append(first ? "" : " ").append(shorten(word, Math.max(8, width - margin.length())));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Joined by a middle dot, and broken between parts only. */
    static List<String> wrapParts(List<String> parts, int width, String indent) {
        String glued = parts.stream().map(part -> part.replace(' ', GLUE)).collect(Collectors.joining(GLUE + "· "));
        return wrap(glued, width, indent).stream()
                .map(line -> line.replace(GLUE, ' '))
                .toList();
    }

    /** The end of a name tells more than its beginning: {@code …OrderDao.load}. */
    static String shorten(String text, int width) {
        return text.length() <= width ? text : "…" + text.substring(text.length() - Math.max(0, width - 1));
    }

    /** A sentence tells more at its beginning. */
    static String shortenEnd(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
