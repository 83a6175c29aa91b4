package dev.holdup.agent.instrument.jdk;

import static dev.holdup.agent.instrument.Methods.called;
import static dev.holdup.agent.instrument.Methods.publicCalled;
import static dev.holdup.agent.instrument.Methods.withBody;
import static net.bytebuddy.matcher.ElementMatchers.hasParameters;
import static net.bytebuddy.matcher.ElementMatchers.hasType;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.whereAny;

import dev.holdup.agent.instrument.BlockingAdvice;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.Operation;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** {@code Files}, {@code File} and what else reaches the file system by a path. */
public final class FileSystemInstrumentation implements Instrumentation {
    /** Nothing but one call of the system, which has its own hook below: a second one would only cost. */
    private static final ElementMatcher<MethodDescription> ONE_CALL = namedOneOf(
            "exists",
            "notExists",
            "isDirectory",
            "isRegularFile",
            "isSymbolicLink",
            "isReadable",
            "isWritable",
            "isExecutable",
            "size");

    @Override
    public String name() {
        return "jdk-filesystem";
    }

    @Override
    public String tested() {
        return "JDK 17, 25 on Linux";
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                // callbacks of the application run inside these: their own calls are reported instead
                new Hook(
                        "java.nio.file.Files",
                        withBody()
                                .and(isPublic())
                                .and(isStatic())
                                .and(takesArgument(0, java.nio.file.Path.class))
                                .and(not(ONE_CALL))
                                .and(not(anyArgument(
                                        "java.io.InputStream",
                                        "java.io.OutputStream",
                                        "java.nio.file.FileVisitor",
                                        "java.lang.Iterable",
                                        "java.util.function.BiPredicate"))),
                        BlockingAdvice.OnArgument.class,
                        Operation.FILE_SYSTEM),
                new Hook(
                        "java.io.File",
                        publicCalled(
                                "exists",
                                "isFile",
                                "isDirectory",
                                "isHidden",
                                "length",
                                "lastModified",
                                "canRead",
                                "canWrite",
                                "canExecute",
                                "createNewFile",
                                "delete",
                                "mkdir",
                                "mkdirs",
                                "renameTo",
                                "setLastModified",
                                "setReadOnly",
                                "setWritable",
                                "setReadable",
                                "setExecutable",
                                "getTotalSpace",
                                "getFreeSpace",
                                "getUsableSpace",
                                "getCanonicalPath"),
                        BlockingAdvice.OnReceiver.class,
                        Operation.FILE_SYSTEM),
                // what every list and listFiles calls, before it calls back
                new Hook(
                        "java.io.File",
                        called("normalizedList"),
                        BlockingAdvice.OnReceiver.class,
                        Operation.FILE_SYSTEM),
                new Hook(
                        "sun.nio.fs.UnixNativeDispatcher",
                        withBody()
                                .and(isStatic())
                                .and(takesArgument(0, named("sun.nio.fs.UnixPath")))
                                .and(not(named("copyToNativeBuffer"))),
                        BlockingAdvice.OnArgument.class,
                        Operation.FILE_SYSTEM),
                new Hook(
                        "sun.nio.fs.UnixDirectoryStream$UnixDirectoryIterator",
                        called("readNextEntry"),
                        BlockingAdvice.WithoutSubject.class,
                        Operation.FILE_SYSTEM));
    }

    private static ElementMatcher<MethodDescription> anyArgument(String... types) {
        return hasParameters(whereAny(hasType(namedOneOf(types))));
    }
}
