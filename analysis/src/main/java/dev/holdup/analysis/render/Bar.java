package dev.holdup.analysis.render;

/** A share as a bar. */
final class Bar {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private Bar() {}

    /** At most that many columns for a share of 1; a share above 0 is always seen. */
    static String of(double share, int columns, boolean ascii) {
        if (share <= 0) {
            return "";
        }
        if (ascii) {
            return "#".repeat(Math.max(1, (int) Math.round(share * columns)));
        }
        int eighths = Math.max(1, (int) Math.round(share * columns * 8));
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
        return "█".repeat(eighths / 8) + rest;
    }
}
