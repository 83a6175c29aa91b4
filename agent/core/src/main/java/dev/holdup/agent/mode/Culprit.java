package dev.holdup.agent.mode;

import java.util.Arrays;
import java.util.List;

/** The application's code on the current stack; printed as {@code class.method(File.java:12)}. */
record Culprit(String className, String method, StackTraceElement element) {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String AGENT = "dev.holdup.agent.";
    private static final String AGENT_IN_BASE = "java.lang.Holdup";

    /** Their code runs loops; where nobody else's is on the stack, nobody is to blame who could catch an error. */
    private static final List<String> NOBODYS = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            AGENT,
            "io.netty.",
            "reactor.",
            "io.vertx.",
            "io.grpc.",
            "org.xnio.",
            "io.undertow.",
            "org.eclipse.jetty.",
            "org.apache.tomcat.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.kafka.",
            "org.apache.pekko.",
            "akka.",
            "io.lettuce.",
            "io.reactivex.",
            "kotlin.",
            "kotlinx.",
            "scala.");

    /** An error in there would damage a class for good. */
    private static final List<String> FRAGILE =
            List.of("java.lang.ClassLoader.", "java.lang.Class.forName0", "java.lang.invoke.MethodHandleNatives.");

    /** @return null where nothing may be thrown */
    static Culprit ofThisThread() {
        return WALKER.walk(frames -> {
            Culprit first = null;
            for (var frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                String place = frame.getClassName() + "." + frame.getMethodName();
                if (frame.getMethodName().equals("<clinit>") || begins(place, FRAGILE)) {
                    return null;
                }
                if (first == null && !begins(place, NOBODYS)) {
                    first = new Culprit(frame.getClassName(), frame.getMethodName(), frame.toStackTraceElement());
                }
            }
            return first;
        });
    }

    /** In the form that a rule takes. */
    String frame() {
        return className.replaceFirst("\\$\\$Lambda.*", "") + "." + method;
    }

    static StackTraceElement[] withoutAgent(StackTraceElement[] stack) {
        int from = 0;
        while (from < stack.length
                && (stack[from].getClassName().startsWith(AGENT)
                        || stack[from].getClassName().startsWith(AGENT_IN_BASE))) {
            from++;
        }
        return Arrays.copyOfRange(stack, from, stack.length);
    }

    private static boolean begins(String place, List<String> prefixes) {
        return prefixes.stream().anyMatch(place::startsWith);
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
