package dev.holdup.analysis.render;

import dev.holdup.analysis.report.Report;

/** The one colour, and links to source lines, where the terminal takes them. */
final class Accent {
    private static final String WARM_RED = "\u001b[38;5;167m";
    private static final String PLAIN = "\u001b[39m";
    private static final String LINK = "\u001b]8;;";
    private static final String END = "\u001b\\";
    // A recording knows no directories; IntelliJ's own server finds a file by its package path in the open project.
    private static final String EDITOR = "http://localhost:63342/api/file/";

    private final TextStyle style;

    Accent(TextStyle style) {
        this.style = style;
    }

    String culprit(String text) {
        return style.colour() ? WARM_RED + text + PLAIN : text;
    }

    String link(String text, Report.Frame frame) {
        if (!style.hyperlinks() || frame == null || frame.file() == null) {
            return text;
        }
        int dot = frame.className().lastIndexOf('.');
        String folder = dot < 0 ? "" : frame.className().substring(0, dot + 1).replace('.', '/');
        String line = frame.line() == null ? "" : ":" + frame.line();
        return LINK + EDITOR + folder + frame.file() + line + END + text + LINK + END;
    }
}
