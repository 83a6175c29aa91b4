package dev.holdup.analysis.render;

/**
 * How a text report is laid out: {@code width} in columns (at least 60 are used), an accent colour and OSC 8 links where
 * the terminal takes them, and at most {@code top} findings; the others are counted in one line.
 */
public record TextStyle(int width, boolean colour, boolean hyperlinks, int top) {
    public static final TextStyle PLAIN = new TextStyle(80, false, false, 10);
}
