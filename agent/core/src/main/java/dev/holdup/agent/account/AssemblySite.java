package dev.holdup.agent.account;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the application assembled the operator that a task belongs to. Reactor keeps that if it was told to, by
 * {@code Hooks.onOperatorDebug()}, its debug agent or {@code checkpoint()}, in a subscriber that it puts below the operator.
 */
final class AssemblySite {
    private static final String PUBLISHERS = "reactor.core.publisher.";
    private static final String KEEPER = PUBLISHERS + "FluxOnAssembly$OnAssemblySubscriber";
    /** From a task towards who receives what it makes. */
    private static final List<String> DOWNSTREAM = List.of("actual", "downstream", "parent", "outer", "main");

    private static final int FURTHEST = 8;
    private static final Pattern FRAME = Pattern.compile("([\\w.$]+\\.[\\w$<>]+\\([^():\\s]+:\\d+\\))");

    private static final ClassValue<Field> NEXT = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            return type.getName().startsWith("reactor.core.") ? find(type, DOWNSTREAM) : null;
        }
    };

    private AssemblySite() {}

    /** @return {@code class.method(file:line)}, empty where Reactor does not know it */
    static String of(Object task) {
        Object at = task;
        try {
            for (int n = 0; n < FURTHEST && at != null; n++) {
                if (isKeeper(at.getClass())) {
                    return site(at);
                }
                Field next = NEXT.get(at.getClass());
                at = next == null ? null : next.get(at);
            }
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return "";
        }
        return "";
    }

    private static boolean isKeeper(Class<?> type) {
        return type.getName().equals(KEEPER)
                || type.getSuperclass() != null
                        && type.getSuperclass().getName().equals(KEEPER);
    }

    private static String site(Object keeper) throws ReflectiveOperationException {
        Field field = find(keeper.getClass(), List.of("snapshotStack"));
        Object snapshot = field == null ? null : field.get(keeper);
        if (snapshot == null) {
            return "";
        }
        Method told = find(snapshot.getClass(), "toAssemblyInformation");
        Matcher frames = FRAME.matcher(told == null ? "" : String.valueOf(told.invoke(snapshot)));
        while (frames.find()) {
            if (SubmitSite.isApplication(frames.group(1))) {
                return frames.group(1);
            }
        }
        return "";
    }

    private static Field find(Class<?> type, List<String> names) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (names.contains(field.getName()) && field.trySetAccessible()) {
                    return field;
                }
            }
        }
        return null;
    }

    private static Method find(Class<?> type, String name) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0 && method.trySetAccessible()) {
                    return method;
                }
            }
        }
        return null;
    }
}
