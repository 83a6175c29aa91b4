package dev.holdup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No event loop may be kept for longer than this while the test runs, by whatever: a call, work on the processor, many
 * short tasks.
 *
 * <p>Shape and source as of {@link NoBlocking}. Where the collector, a safepoint or the host kept the loop, nothing can be
 * said of the code: the test is aborted, and says so.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HoldupExtension.class)
public @interface MaxLoopLag {
    /** A length of time with its unit: {@code 20ms}. */
    String value();
}
