package dev.holdup.it.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method whose act blocks; the value is the category that the report must state. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Blocking {
    String value();

    /** First JDK feature release on which it must be seen. */
    int since() default 17;
}
