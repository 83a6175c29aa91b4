package dev.holdup.analysis.stack;

import dev.holdup.analysis.model.Frame;
import dev.holdup.schema.Categories;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Refines what a hook could tell by what the stack tells: whose waiting it was. */
public final class Category {
    private static final Pattern FUTURE = Pattern.compile("java\\.util\\.concurrent\\.(\\w*Future\\w*|ForkJoinTask)");
    private static final Pattern LOGGING = Pattern.compile(
            "(java\\.util\\.logging|ch\\.qos\\.logback\\.core|org\\.apache\\.logging\\.log4j\\.core|org\\.apache\\.log4j)\\..*");
    private static final Pattern LOADER =
            Pattern.compile("java\\.lang\\.ClassLoader|java\\.net\\.URLClassLoader|jdk\\.internal\\.loader\\..*");
    private static final Set<String> LOADING =
            Set.of("loadClass", "findClass", "loadClassOrNull", "findClassOnClassPathOrNull");
    private static final Set<String> OF_LOADERS = Set.of(Categories.FILE, Categories.MONITOR);
    private static final Set<String> OF_LOGGERS =
            Set.of(Categories.FILE, Categories.SOCKET, Categories.MONITOR, Categories.PARK);

    private Category() {}

    /** @param hook the category that was recorded, or null, which stays null */
    public static String of(List<Frame> stack, String hook) {
        Frame entry = Stacks.entry(stack);
        if (Categories.PARK.equals(hook)
                && entry != null
                && FUTURE.matcher(entry.className()).matches()) {
            return Categories.FUTURE;
        }
        if (OF_LOADERS.contains(hook == null ? "" : hook) && beforeApplication(stack, Category::loadsClass)) {
            return Categories.CLASS_LOAD;
        }
        boolean logger = hook != null
                && OF_LOGGERS.contains(hook)
                && beforeApplication(
                        stack, frame -> LOGGING.matcher(frame.className()).matches());
        return logger ? Categories.LOGGING : hook;
    }

    static boolean loadsClass(Frame frame) {
        return LOADER.matcher(frame.className()).matches() && LOADING.contains(frame.method());
    }

    private static boolean beforeApplication(List<Frame> stack, Predicate<Frame> wanted) {
        for (Frame frame : stack) {
            if (wanted.test(frame)) {
                return true;
            }
            boolean logs = LOGGING.matcher(frame.className()).matches();
            if (Stacks.origin(frame) == Origin.APPLICATION && !logs) {
                return false;
            }
        }
        return false;
    }
}
