package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import dev.holdup.schema.Categories;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names what a thread was doing in words that a reader of the application's code knows. */
public final class Operation {
    private static final Set<String> TOLD_BY_EVENT =
            Set.of("synchronized", "class initialisation", "class loading", "Thread.sleep", "Object.wait", "System.gc");
    private static final Pattern STREAM =
            Pattern.compile("^java\\.io\\.(\\w+(Stream|Reader|Writer)|RandomAccessFile)$|\\.Channels\\$|\\.Scanner$");

    private Operation() {}

    /**
     * The JDK method that the application called ({@code CountDownLatch.await}), or words for streams ({@code socket
     * read}); the hook's own name where the stack does not tell.
     *
     * @param hook as recorded, or null
     * @param category one of {@link Categories}, or null
     */
    public static String of(List<Frame> stack, String hook, String category) {
        if (hook != null && TOLD_BY_EVENT.contains(hook) && !wrapped(stack, hook)) {
            return hook;
        }
        Frame entry = Stacks.entry(stack);
        if (entry == null) {
            return Categories.MARKED.equals(category) && !stack.isEmpty() ? name(stack.get(0)) : hook;
        }
        String stream = stream(stack, entry, hook, category);
        return stream != null ? stream : name(entry);
    }

    private static String name(Frame frame) {
        return simpleClass(frame.className()) + "." + frame.method();
    }

    // TimeUnit.sleep and Thread.join are what stands in the application's code, not the sleep or wait below them.
    private static boolean wrapped(List<Frame> stack, String hook) {
        return (hook.equals("Thread.sleep") || hook.equals("Object.wait")) && Stacks.entry(stack) != null;
    }

    private static String stream(List<Frame> stack, Frame entry, String hook, String category) {
        String name = entry.className();
        String direction = direction(entry.method(), hook);
        if (has(stack, "ProcessPipe") || has(stack, "java.lang.ProcessImpl$")) {
            return "process pipe " + direction;
        }
        if (name.contains("PipeImpl")
                || name.startsWith("sun.nio.ch.SourceChannel")
                || name.startsWith("sun.nio.ch.SinkChannel")) {
            return "pipe " + direction;
        }
        if (name.contains("DatagramChannel") || name.contains("DatagramSocket")) {
            return "datagram " + entry.method();
        }
        if (name.contains("SocketChannel") || name.startsWith("java.net.Socket$Socket")) {
            return "socket " + direction;
        }
        boolean known = Categories.SOCKET.equals(category) || Categories.FILE.equals(category);
        return known && STREAM.matcher(name).find() ? category + " " + direction : null;
    }

    private static boolean has(List<Frame> stack, String part) {
        return stack.stream().limit(24).anyMatch(frame -> frame.className().contains(part));
    }

    private static String direction(String method, String hook) {
        String words = (method + " " + (hook == null ? "" : hook)).toLowerCase(Locale.ROOT);
        if (words.contains("connect") || words.contains("accept")) {
            return words.contains("connect") ? "connect" : "accept";
        }
        boolean writes = method.startsWith("write")
                || method.startsWith("print")
                || method.startsWith("flush")
                || method.startsWith("append")
                || words.contains(".write");
        return writes ? "write" : "read";
    }

    /** {@code sun.nio.ch.FileChannelImpl} is {@code FileChannel}, {@code java.util.Map$Entry} is {@code Entry}. */
    private static String simpleClass(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        if (!simple.isEmpty() && Character.isDigit(simple.charAt(0))) {
            return Names.outer(className);
        }
        boolean internal = className.startsWith("sun.") || className.startsWith("jdk.");
        return internal && simple.endsWith("Impl") ? simple.substring(0, simple.length() - 4) : simple;
    }
}
