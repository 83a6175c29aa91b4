package dev.holdup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * At most so many times may a virtual thread block without giving its carrier free while the test runs.
 *
 * <p>Shape as of {@link NoBlocking}. Source: {@code jdk.VirtualThreadPinned}; before JDK 21 there is no virtual thread, and
 * so nothing to find.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HoldupExtension.class)
public @interface MaxPinned {
    int value() default 0;

    /** Only pins longer than this count; none below 1 ms is recorded. */
    String longerThan() default "20ms";
}
