package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import java.util.regex.Pattern;

/** Names as people read them, and as they stay from run to run. */
public final class Names {
    /** The class under which the agent books the handling of channels that became ready. */
    public static final String READY_KEY = "java.nio.channels.SelectionKey";

    private static final Pattern LAMBDA_METHOD = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final Pattern HIDDEN =
            Pattern.compile("(\\$\\$Lambda)?(\\$\\d+)?(/(0x)?[0-9a-f]+|[.+]0x[0-9a-f]+(\\.\\d+)?)$");
    private static final Pattern PROXY = Pattern.compile("\\$Proxy\\d+");
    private static final Pattern ACCESSOR = Pattern.compile("(Generated\\w+Accessor)\\d+");

    private Names() {}

    /** {@code dev.shop.OrderDao$Row.load} is {@code OrderDao.load}; a lambda goes by the method that holds it. */
    public static String place(String className, String method) {
        String owner = outer(className);
        return method == null ? owner : owner + "." + plainMethod(method);
    }

    /** The simple name of the outermost class. */
    public static String outer(String className) {
        String source = Frame.sourceFile(HIDDEN.matcher(className).replaceFirst(""));
        return source == null ? className : source.substring(0, source.lastIndexOf('.'));
    }

    /** {@code dev.shop.OrderDao$Row} is {@code OrderDao.Row}. */
    public static String simple(String className) {
        String name = stableClass(className);
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String plainMethod(String method) {
        var lambda = LAMBDA_METHOD.matcher(method);
        if (!lambda.matches()) {
            return method;
        }
        return switch (lambda.group(1)) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> lambda.group(1);
        };
    }

    /** Without the numbers that a compiler or a JVM hands out anew. */
    static String stable(Frame frame) {
        String method = LAMBDA_METHOD.matcher(frame.method()).replaceAll("lambda\\$$1");
        return stableClass(frame.className()) + "." + method;
    }

    public static String stableClass(String className) {
        String name = HIDDEN.matcher(className).replaceFirst("");
        name = PROXY.matcher(name).replaceAll("\\$Proxy");
        return ACCESSOR.matcher(name).replaceAll("$1");
    }
}
