package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedFrame;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One frame of a stack. {@code file} is null and {@code line} -1 where unknown. */
public record Frame(String className, String method, String file, int line) {
    // Hidden classes put "/0x…" into the class name, so the last dot before the bracket parts class from method.
    private static final Pattern TEXT = Pattern.compile("\\s*(?:at )?(.+)\\.([^.(]+)\\(([^:)]*)(?::(\\d+))?\\)\\s*");

    private static final Pattern LOADER_OR_MODULE = Pattern.compile("^[\\w.@-]*/(?:[\\w.@-]*/)?(?!0x)");

    static Frame of(RecordedFrame frame) {
        return new Frame(frame.className(), frame.method(), sourceFile(frame.className()), frame.line());
    }

    /** {@code class.method(File.java:12)}; null for a line of another shape. */
    static Frame parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String className = LOADER_OR_MODULE.matcher(parts.group(1)).replaceFirst("");
        boolean known = parts.group(3).contains(".");
        int line = parts.group(4) == null ? -1 : Integer.parseInt(parts.group(4));
        return new Frame(className, parts.group(2), known ? parts.group(3) : sourceFile(className), line);
    }

    /** A frame a line, top first; lines of another shape are left out. */
    public static List<Frame> stack(String lines) {
        return lines.lines().map(Frame::parse).filter(Objects::nonNull).toList();
    }

    /** JFR records no file names: the top-level class stands for its file. */
    public static String sourceFile(String runtimeName) {
        int lambda = runtimeName.indexOf("$$Lambda");
        String className = lambda < 0 ? runtimeName : runtimeName.substring(0, lambda);
        String simple =
                className.substring(className.lastIndexOf('.', outerEnd(className) - 1) + 1, outerEnd(className));
        if (simple.isEmpty()) {
            return null;
        }
        // Kotlin compiles the functions of Orders.kt into OrdersKt.
        return simple.length() > 2 && simple.endsWith("Kt")
                ? simple.substring(0, simple.length() - 2) + ".kt"
                : simple + ".java";
    }

    private static int outerEnd(String className) {
        int slash = className.indexOf('/');
        int end = slash < 0 ? className.length() : slash;
        int dollar = className.indexOf('$', className.lastIndexOf('.', end - 1) + 2);
        return dollar < 0 || dollar > end ? end : dollar;
    }
}
