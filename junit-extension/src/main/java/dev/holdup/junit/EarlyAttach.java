package dev.holdup.junit;

import dev.holdup.junit.agent.AgentHere;
import dev.holdup.junit.agent.AgentMissing;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Fetches the agent before any code of the tests runs, if one of them asks for it: a loop that was there before the agent
 * is known only after it has come round twice.
 */
public final class EarlyAttach implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean asked = plan.getRoots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), plan.getDescendants(root).stream()))
                .map(TestIdentifier::getSource)
                .flatMap(source -> source.stream().flatMap(EarlyAttach::elements))
                .anyMatch(EarlyAttach::isWatched);
        if (asked) {
            try {
                AgentHere.require();
            } catch (AgentMissing toldByEachTest) {
                // a listener's own words would be lost in a log
            }
        }
    }

    private static Stream<AnnotatedElement> elements(TestSource source) {
        try {
            if (source instanceof MethodSource method) {
                return Stream.of(method.getJavaMethod(), method.getJavaClass());
            }
            return source instanceof ClassSource type ? Stream.of(type.getJavaClass()) : Stream.empty();
        } catch (RuntimeException notOfJava) {
            return Stream.empty();
        }
    }

    private static boolean isWatched(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
                .flatMap(extended -> Arrays.stream(extended.value()))
                .anyMatch(HoldupExtension.class::equals);
    }
}
