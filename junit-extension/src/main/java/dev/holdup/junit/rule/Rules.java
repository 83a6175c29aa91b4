package dev.holdup.junit.rule;

import dev.holdup.junit.MaxLoopLag;
import dev.holdup.junit.MaxPinned;
import dev.holdup.junit.NoBlocking;
import dev.holdup.junit.NoDeadlocks;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The catalog of rules, and which of them a test is under. */
public final class Rules {
    private Rules() {}

    public static List<Rule> of(ExtensionContext test) {
        return Stream.of(
                        rule(test, NoBlocking.class, BlockingRule::of),
                        rule(test, MaxLoopLag.class, LoopLagRule::of),
                        rule(test, NoDeadlocks.class, DeadlockRule::of),
                        rule(test, MaxPinned.class, PinnedRule::of))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null where the test has no such annotation: its method's, else its class's, else that of a class around it. */
    private static <A extends Annotation> Rule rule(ExtensionContext test, Class<A> type, Function<A, Rule> made) {
        Optional<A> onMethod = AnnotationSupport.findAnnotation(test.getTestMethod(), type);
        return onMethod.or(() -> AnnotationSupport.findAnnotation(
                        test.getRequiredTestClass(), type, test.getEnclosingTestClasses()))
                .map(made)
                .orElse(null);
    }
}
