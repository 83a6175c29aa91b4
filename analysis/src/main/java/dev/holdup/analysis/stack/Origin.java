package dev.holdup.analysis.stack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Whose code a class is. The lists are the catalog: a framework more is a line more. */
public enum Origin {
    APPLICATION,
    FRAMEWORK,
    /** Called by code, and runs none of it: loggers, drivers, parsers. */
    LIBRARY,
    JDK,
    AGENT,
    /** Made at run time: lambda forms, hidden classes, proxies, accessors. */
    GENERATED;

    private static final List<String> AGENT_CODE = List.of("dev.holdup.agent.", "java.lang.Holdup");
    private static final List<String> JDK_CODE = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final List<String> EXAMPLES = List.of("io.netty.example.", "org.springframework.samples.");
    private static final List<String> FRAMEWORKS = List.of(
            "io.netty.",
            "reactor.",
            "io.vertx.",
            "org.springframework.",
            "kotlin.",
            "kotlinx.",
            "scala.",
            "akka.",
            "org.apache.pekko.",
            "io.reactivex.",
            "rx.",
            "io.grpc.",
            "io.helidon.",
            "io.undertow.",
            "org.xnio.",
            "org.eclipse.jetty.",
            "org.apache.tomcat.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.mina.",
            "org.glassfish.grizzly.",
            "io.quarkus.",
            "io.smallrye.",
            "io.micronaut.",
            "io.ktor.",
            "play.core.",
            "ratpack.",
            "com.linecorp.armeria.",
            "com.google.common.util.concurrent.",
            "jakarta.");
    private static final Pattern MADE = Pattern.compile(
            "\\$\\$Lambda|/0x|LambdaForm\\$|\\$Proxy\\d|^jdk\\.proxy\\d|Generated(Method|Constructor)Accessor"
                    + "|\\$\\$(EnhancerBy|FastClassBy|SpringCGLIB)|\\$ByteBuddy\\$|\\$HibernateProxy|_\\$\\$_javassist");

    /** Every frame of every stack is asked for its origin, and they are of few classes. */
    private static final Map<String, Origin> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;

    public static Origin of(String className) {
        Origin known = KNOWN.get(className);
        if (known != null) {
            return known;
        }
        Origin origin = find(className);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(className, origin);
        }
        return origin;
    }

    private static Origin find(String className) {
        if (AGENT_CODE.stream().anyMatch(className::startsWith)) {
            return AGENT;
        }
        if (MADE.matcher(className).find()) {
            return GENERATED;
        }
        if (JDK_CODE.stream().anyMatch(className::startsWith)) {
            return JDK;
        }
        // before frameworks: some parts of them are libraries
        if (Libraries.ALL.stream().anyMatch(className::startsWith)) {
            return LIBRARY;
        }
        boolean framework = FRAMEWORKS.stream().anyMatch(className::startsWith)
                && EXAMPLES.stream().noneMatch(className::startsWith);
        return framework ? FRAMEWORK : APPLICATION;
    }
}
