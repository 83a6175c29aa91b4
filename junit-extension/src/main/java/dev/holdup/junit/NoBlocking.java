package dev.holdup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No call may block an event loop while the test runs.
 *
 * <p>Shape: on a method, or on a class for each of its tests; the method's own wins. Source: what the agent saw between the
 * methods before the test and those after it, whether an exception was swallowed or not. Loading classes, the price of a
 * first use, is left to {@link MaxLoopLag}. Errors: a test fails too where the agent is not at work.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HoldupExtension.class)
public @interface NoBlocking {
    /** Only calls longer than this count, as {@code 5ms}; the agent tells none that is shorter than its own threshold. */
    String longerThan() default "1ms";
}
