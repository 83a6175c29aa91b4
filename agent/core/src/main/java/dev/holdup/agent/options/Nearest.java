package dev.holdup.agent.options;

import java.util.Comparator;
import java.util.List;

/** The nearest of some words, by edit distance. */
final class Nearest {
    private Nearest() {}

    static String to(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(word, k)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
