package dev.holdup.agent.install;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.FlightRecorder;

/** What the agent needs of {@code java.base}: some packages opened to it, and its few classes in {@code java.lang}. */
final class Platform {
    /** None before those that it needs at once. */
    private static final List<String> DEFINED = List.of(
            "HoldupDispatcher",
            "HoldupStart",
            "HoldupLoops",
            "HoldupPools",
            "HoldupVirtual",
            "HoldupJudgedCalls",
            "HoldupBlockingCallError");

    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.io",
            "java.net",
            "java.util.concurrent",
            "java.util.concurrent.locks",
            "sun.nio.ch",
            "sun.nio.fs",
            "jdk.internal.vm",
            "jdk.internal.reflect");

    private Platform() {}

    static void prepare(Instrumentation instrumentation) throws IOException {
        Module base = Object.class.getModule();
        Set<Module> agent = Set.of(Platform.class.getModule());
        Map<String, Set<Module>> opens = OPENED.stream()
                .filter(base.getPackages()::contains)
                .collect(Collectors.toMap(name -> name, name -> agent));
        instrumentation.redefineModule(base, Set.of(), Map.of(), opens, Set.of(), Map.of());
        instrumentation.redefineModule(
                FlightRecorder.class.getModule(),
                Set.of(),
                Map.of("jdk.jfr.internal", agent),
                Map.of(),
                Set.of(),
                Map.of());
        for (String name : DEFINED) {
            try {
                Class.forName("java.lang." + name, true, null);
            } catch (ClassNotFoundException notYet) {
                define("java/lang/" + name + ".class");
            }
        }
    }

    private static void define(String file) throws IOException {
        try (InputStream bytes = Platform.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException("the agent's jar lacks " + file);
            }
            MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()).defineClass(bytes.readAllBytes());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("java.lang is not open to the agent", e);
        }
    }
}
