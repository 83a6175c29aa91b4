package dev.holdup.agent.virtual;

/** A name with a star for each number in it, so that {@code scraper-12} and {@code scraper-7} are of one pattern. */
final class NamePattern {
    private static final char STAR = '*';

    private NamePattern() {}

    static String of(String name) {
        StringBuilder pattern = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isDigit(c)) {
                pattern.append(c);
            } else if (i == 0 || !isDigit(name.charAt(i - 1))) {
                pattern.append(STAR);
            }
        }
        return pattern.toString();
    }

    /** The same for names of one pattern, and made without making the pattern. */
    static long hash(String name) {
        long hash = 1125899906842597L;
        boolean inNumber = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = isDigit(c);
            if (!digit || !inNumber) {
                hash = 31 * hash + (digit ? STAR : c);
            }
            inNumber = digit;
        }
        return hash;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
