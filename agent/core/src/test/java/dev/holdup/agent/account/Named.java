package dev.holdup.agent.account;

import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Classes named as a framework's. */
final class Named {
    private Named() {}

    static Class<?> type(String name) {
        return type(name, Object.class);
    }

    static Class<?> type(String name, Class<?> superclass) {
        return new ByteBuddy()
                .subclass(superclass)
                .name(name)
                .make()
                .load(superclass.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
    }

    static Object instance(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance();
    }

    /** Gets what the supplier gets, with a class of this name on the stack. */
    @SuppressWarnings("unchecked")
    static <T> T under(String name, Supplier<T> supplier) throws ReflectiveOperationException {
        Class<?> frame = new ByteBuddy()
                .subclass(Object.class)
                .implement(Supplier.class)
                .method(ElementMatchers.named("get"))
                .intercept(MethodCall.invoke(ElementMatchers.named("get").and(ElementMatchers.isAbstract()))
                        .on(supplier, Supplier.class))
                .name(name)
                .make()
                .load(Named.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
        return ((Supplier<T>) instance(frame)).get();
    }
}
