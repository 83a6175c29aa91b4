package dev.holdup.agent.instrument;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The few ways in which hooks choose methods; only methods with a body are chosen. */
public final class Methods {
    private Methods() {}

    public static ElementMatcher.Junction<MethodDescription> called(String... names) {
        return withBody().and(namedOneOf(names));
    }

    public static ElementMatcher<MethodDescription> publicCalled(String... names) {
        return withBody().and(isPublic()).and(namedOneOf(names));
    }

    public static ElementMatcher<MethodDescription> called(String name, int arguments) {
        return withBody().and(named(name)).and(takesArguments(arguments));
    }

    public static ElementMatcher.Junction<MethodDescription> withBody() {
        return isMethod().and(not(isAbstract())).and(not(isNative()));
    }
}
