package dev.holdup.analysis.render;

import java.util.ArrayList;
import java.util.List;

/** Text within a width. Lengths are in characters as the terminal shows them. */
final class Lines {
    private Lines() {}

    /** Broken at spaces; a word that is too long by itself loses its left. Lines after the first are indented. */
    static List<String> wrap(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" ")) {
            String margin = lines.isEmpty() ? "" : indent;
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

    /** The end of a name tells more than its beginning: {@code …OrderDao.load}. */
    static String shorten(String text, int width) {
        return text.length() <= width ? text : "…" + text.substring(text.length() - Math.max(0, width - 1));
    }
}
