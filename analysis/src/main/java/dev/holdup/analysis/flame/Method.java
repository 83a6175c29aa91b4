package dev.holdup.analysis.flame;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.stack.Names;
import dev.holdup.analysis.stack.Origin;
import java.util.regex.Pattern;

/**
 * What frames are merged by: class and method without the numbers that are handed out anew in each run. {@code file} is
 * null where unknown.
 */
public record Method(String className, String method, String file) {
    /** Stands for a stack that was not recorded. */
    public static final Method UNKNOWN = new Method("", "(stack not recorded)", null);

    private static final Pattern LAMBDA = Pattern.compile("^lambda\\$(.*)\\$\\d+$");

    public static Method of(Frame frame) {
        return new Method(
                Names.stableClass(frame.className()),
                LAMBDA.matcher(frame.method()).replaceFirst("lambda\\$$1"),
                frame.file());
    }

    public String name() {
        return className.isEmpty() ? method : className + "." + method;
    }

    /** As short as the report has it: a lambda goes by the method that holds it. */
    public String place() {
        if (className.isEmpty()) {
            return method;
        }
        // Names tells a lambda by the number that is gone here.
        return Names.place(className, method.startsWith("lambda$") ? method + "$0" : method);
    }

    public Origin origin() {
        return Origin.of(className);
    }
}
