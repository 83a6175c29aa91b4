package dev.holdup.agent.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key, the default and the sentence of an option: what parsing, help and docs are made from. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    String name();

    /** The default; empty for "not set". */
    String value() default "";

    /** Whether {@code off} is a value of it. */
    boolean canBeOff() default false;

    String says();
}
