package dev.holdup.analysis.render;

/** Lines of a text report, broken at its width. */
public final class Wrapped {
    private static final int NARROWEST = 60;

    private final StringBuilder text = new StringBuilder();
    private final TextStyle style;
    private final int width;

    public Wrapped(TextStyle style) {
        this.style = style;
        this.width = Math.max(NARROWEST, style.width());
    }

    public void line(String line) {
        text.append(line).append('\n');
    }

    /** Lines that are broken already. */
    public void lines(String lines) {
        text.append(lines);
    }

    /** Lines after the first are indented. */
    public void wrap(String line, String indent) {
        Lines.wrap(line, width, indent).forEach(this::line);
    }

    /** The word in the accent's colour where the terminal has colours. */
    public String accented(String word, String line) {
        return line.replace(word, new Accent(style).culprit(word));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
