package dev.holdup.agent.instrument;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Which methods of which class get which advice. */
public record Hook(String className, ElementMatcher<MethodDescription> methods, Class<?> advice, Operation operation) {}
