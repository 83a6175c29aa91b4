package dev.holdup.analysis.render;

/**
 * How a text report is laid out: {@code width} in columns (at least 60 are used), an accent colour and OSC 8 links where
 * the terminal takes them, and at most {@code top} findings; the others are counted in one line. {@code ascii}: bars without
 * block elements.
 */
public record TextStyle(int width, boolean colour, boolean hyperlinks, int top, boolean ascii) {
    public static final TextStyle PLAIN = new TextStyle(80, false, false, 10);

    TextStyle with(int most) {
        return new TextStyle(width, colour, hyperlinks, most, ascii);
    }

    public TextStyle(int width, boolean colour, boolean hyperlinks, int top) {
        this(width, colour, hyperlinks, top, false);
    }
}
