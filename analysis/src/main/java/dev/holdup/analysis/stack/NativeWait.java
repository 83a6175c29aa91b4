package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import dev.holdup.schema.Categories;
import java.util.List;
import java.util.Map;

/** Native methods in which a thread waits although the JVM calls it runnable. */
public final class NativeWait {
    private static final Map<String, String> CATEGORY_BY_CLASS = Map.ofEntries(
            Map.entry("sun.nio.ch.Net", Categories.SOCKET),
            Map.entry("sun.nio.ch.SocketDispatcher", Categories.SOCKET),
            Map.entry("sun.nio.ch.DatagramDispatcher", Categories.SOCKET),
            Map.entry("sun.nio.ch.FileDispatcherImpl", Categories.FILE),
            Map.entry("sun.nio.ch.UnixFileDispatcherImpl", Categories.FILE),
            Map.entry("sun.nio.fs.UnixNativeDispatcher", Categories.FILE),
            Map.entry("java.io.FileInputStream", Categories.FILE),
            Map.entry("java.io.FileOutputStream", Categories.FILE),
            Map.entry("java.io.RandomAccessFile", Categories.FILE),
            Map.entry("java.io.UnixFileSystem", Categories.FILE),
            Map.entry("java.net.Inet4AddressImpl", Categories.DNS),
            Map.entry("java.net.Inet6AddressImpl", Categories.DNS),
            Map.entry("sun.nio.ch.EPoll", Categories.SELECT),
            Map.entry("java.lang.ProcessImpl", Categories.PROCESS),
            Map.entry("java.lang.ProcessHandleImpl", Categories.PROCESS));

    private NativeWait() {}

    /** One of {@link Categories}; null where the top of the stack is no such method. */
    public static String category(List<Frame> stack) {
        if (stack.isEmpty()) {
            return null;
        }
        String category = CATEGORY_BY_CLASS.get(stack.get(0).className());
        if (category == null) {
            return null;
        }
        // A loop's own reads and writes pass here as well, and do not wait.
        boolean channel = Stacks.entry(stack).className().contains("SocketChannel");
        return channel ? null : category;
    }
}
