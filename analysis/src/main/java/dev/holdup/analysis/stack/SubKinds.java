package dev.holdup.analysis.stack;

import static dev.holdup.schema.Categories.CLASS_LOAD;
import static dev.holdup.schema.Categories.FILE;
import static dev.holdup.schema.Categories.FUTURE;
import static dev.holdup.schema.Categories.GC;
import static dev.holdup.schema.Categories.MONITOR_WAIT;
import static dev.holdup.schema.Categories.PARK;

import dev.holdup.analysis.model.Frame;
import dev.holdup.schema.Categories;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The catalog of sub-kinds: the first rule that fits names it. To add one: a line in {@link #RULES}, its page in {@code
 * docs/findings}, and the page's name in {@code Pages}.
 */
public final class SubKinds {
    private record Rule(SubKind names, Predicate<Called> fits) {}

    private static final Set<String> LOOK_UPS = Set.of(
            "getMethods",
            "getDeclaredMethods",
            "getMethod",
            "getDeclaredMethod",
            "getFields",
            "getDeclaredFields",
            "getDeclaredField",
            "getConstructors",
            "getDeclaredConstructors",
            "getDeclaredConstructor",
            "getAnnotations",
            "getAnnotation",
            "getRecordComponents");
    private static final Set<String> REPETITIONS = Set.of(
            "Curly", "GroupCurly", "CharPropertyGreedy", "BmpCharPropertyGreedy", "Loop", "LazyLoop", "Ques", "Branch");

    private static final List<Rule> RULES = List.of(
            // logging
            rule("async-appender", "an asynchronous appender whose queue is full", Libraries::waitsForAsyncAppender),
            rule("logging", "a log appender", called -> called.waitsIn(Categories.LOGGING)),
            rule("logging", "logging", called -> called.onCpu() && called.into(Libraries.LOGGING)),
            rule(
                    "standard-output",
                    "printing to a stream",
                    called -> !called.onCpu() && called.into("java.io.PrintStream") && !called.into(Libraries.LOGGING)),

            // waiting for other threads, and for databases
            rule(
                    "direct-memory",
                    "direct memory was full",
                    called -> called.waitsIn(GC) && called.into("java.nio.Bits")),
            rule(
                    "future",
                    null,
                    called -> called.waitsIn(PARK, MONITOR_WAIT, FUTURE) && called.into(Libraries.BLOCKING_RESULTS)),
            rule(
                    "database",
                    "a database driver",
                    called -> !called.onCpu()
                            && !called.waitsIn(CLASS_LOAD, Categories.LOGGING)
                            && called.into(Libraries.DATABASES)),
            rule(
                    "lock",
                    null,
                    called -> !called.onCpu()
                            && called.entered(
                                    "java.util.concurrent.locks.ReentrantLock",
                                    "java.util.concurrent.locks.ReentrantReadWriteLock",
                                    "java.util.concurrent.locks.StampedLock")),
            rule("blocking-queue", null, called -> !called.onCpu() && called.entered(Libraries.BLOCKING_QUEUES)),
            rule(
                    "thread-join",
                    null,
                    called -> !called.onCpu()
                            && called.entered("java.lang.Thread")
                            && called.entry().method().equals("join")),

            // first use
            rule(
                    "random-seed",
                    "seeding SecureRandom",
                    called -> called.into(
                            "java.security.SecureRandom",
                            "sun.security.provider.SeedGenerator",
                            "sun.security.provider.NativePRNG")),
            rule("tls-setup", "setting up TLS", called -> called.into(Libraries.TLS_SETUP)),
            rule(
                    "locale-data",
                    "loading data of a locale, a time zone or a charset",
                    called ->
                            (called.onCpu() || called.waitsIn(CLASS_LOAD, FILE)) && called.into(Libraries.LOCALE_DATA)),
            rule(
                    "lambda-linkage",
                    "linking a lambda or another call site",
                    called -> (called.onCpu() || called.waitsIn(CLASS_LOAD, FILE)) && called.into(Libraries.LINKAGE)),
            rule("class-load", "loading a class", called -> called.onCpu() && called.method(Category::loadsClass)),
            rule(
                    "class-initialisation",
                    "in a static initialiser",
                    called -> !called.waitsIn(CLASS_LOAD) && initialises(called)),

            // computing
            rule(
                    "regular-expression",
                    "a regular expression that backtracks",
                    called -> matches(called) && repetitions(called) >= 2),
            rule("regular-expression", "a regular expression", SubKinds::matches),
            rule(
                    "serialisation",
                    "Java serialisation",
                    onCpuIn("java.io.ObjectOutputStream", "java.io.ObjectInputStream", "java.io.ObjectStreamClass")),
            rule("serialisation", "reading or writing JSON", onCpuIn(Libraries.JSON)),
            rule("serialisation", "reading or writing XML", onCpuIn(Libraries.XML)),
            rule("serialisation", "reading or writing a binary format", onCpuIn(Libraries.BINARY_FORMATS)),
            rule("compression", "packing or unpacking", onCpuIn(Libraries.COMPRESSION)),
            rule("cryptography", "cryptography", onCpuIn(Libraries.CRYPTOGRAPHY)),
            rule(
                    "reflection",
                    "reflection",
                    called ->
                            called.onCpu() && (called.into(Libraries.REFLECTION) || called.method(SubKinds::looksUp))));

    private SubKinds() {}

    /**
     * Null where no rule fits.
     *
     * @param stack top first, without the agent's frames
     * @param category one of {@code Categories}; null on the CPU
     */
    public static SubKind of(List<Frame> stack, String category) {
        Called called = Called.of(stack, category);
        return RULES.stream()
                .filter(rule -> rule.fits().test(called))
                .map(Rule::names)
                .findFirst()
                .orElse(null);
    }

    /** All names, without repetition. */
    public static Stream<String> ids() {
        return RULES.stream().map(rule -> rule.names().id()).distinct();
    }

    private static Rule rule(String id, String words, Predicate<Called> fits) {
        return new Rule(new SubKind(id, words), fits);
    }

    private static Predicate<Called> onCpuIn(String... prefixes) {
        return called -> called.onCpu() && called.into(prefixes);
    }

    private static boolean matches(Called called) {
        return called.onCpu() && called.into("java.util.regex.");
    }

    /** Those that stand in one another: each keeps its place on the stack while it may have to come back. */
    private static long repetitions(Called called) {
        return called.above().stream()
                .filter(frame -> frame.className().startsWith("java.util.regex.Pattern$"))
                .filter(frame -> REPETITIONS.contains(frame.className().substring("java.util.regex.Pattern$".length())))
                .filter(frame -> frame.method().startsWith("match"))
                .count();
    }

    private static boolean initialises(Called called) {
        return called.stack().stream().anyMatch(frame -> frame.method().equals("<clinit>"));
    }

    private static boolean looksUp(Frame frame) {
        return frame.className().equals("java.lang.Class") && LOOK_UPS.contains(frame.method());
    }
}
