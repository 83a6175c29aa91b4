package dev.holdup.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test may leave no deadlock: of threads, platform or virtual, of a pool that waits for itself, of a loop that waits
 * for itself.
 *
 * <p>Shape as of {@link NoBlocking}. Source: two looks at all threads when the test has ended, against one before. A test
 * whose own thread is part of the deadlock does not end: give it a time-out.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HoldupExtension.class)
public @interface NoDeadlocks {}
