package dev.holdup.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Does something else than ending on a signal, until closed. Where the JVM has no such interface, the signal ends us as
 * ever. By reflection: the compiler has no way to allow the one internal class that handles signals.
 */
final class Signals implements AutoCloseable {
    private final List<Runnable> restores = new ArrayList<>();

    Signals on(String name, Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.findStatic(
                    signalType, "handle", MethodType.methodType(handlerType, signalType, handlerType));
            MethodHandle run = MethodHandles.dropArguments(
                    lookup.findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                            .bindTo(action),
                    0,
                    signalType);
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            Object before = handle.invoke(signal, MethodHandleProxies.asInterfaceInstance(handlerType, run));
            restores.add(() -> restore(handle, signal, before));
        } catch (Throwable unavailable) {
            // another JVM, -Xrs, or a signal that the JVM keeps for itself: the default stays
        }
        return this;
    }

    @Override
    public void close() {
        restores.forEach(Runnable::run);
    }

    private static void restore(MethodHandle handle, Object signal, Object before) {
        try {
            handle.invoke(signal, before);
        } catch (Throwable stays) {
            throw new IllegalStateException(stays);
        }
    }
}
