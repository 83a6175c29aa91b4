package dev.holdup.agent.account;

import dev.holdup.agent.instrument.Operation;
import dev.holdup.schema.Categories;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.List;

/**
 * What a call waited for, as text: an address, a path, a command, or the class of the awaited thing. Calls no code of the
 * application, and no method of the JDK that locks or looks up names. Runs on the loop, for reported calls only.
 */
final class Details {
    /** Fields, by class name, whose value tells most; the packages are opened to the agent. */
    private static final List<String> TELLING = List.of("path", "remoteAddress", "localAddress", "address", "pid");

    private static final ClassValue<Field> FIELD = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            return TELLING.stream()
                    .map(name -> find(type, name))
                    .filter(field -> field != null)
                    .findFirst()
                    .orElse(null);
        }
    };

    private Details() {}

    static String category(Operation operation, Object subject) {
        if (operation == Operation.PARK && subject != null) {
            String name = subject.getClass().getName();
            if (name.equals("java.util.concurrent.CompletableFuture$Signaller")
                    || name.equals("java.util.concurrent.FutureTask")
                    || name.contains("ForkJoinTask")) {
                return Categories.FUTURE;
            }
        }
        return operation.category();
    }

    static String of(Object subject) {
        if (subject == null) {
            return "";
        }
        if (subject instanceof String text) {
            return text;
        }
        if (subject instanceof ProcessBuilder process) {
            // a list of the application's own class would run its code
            List<String> command = process.command();
            boolean ours = command.getClass().getClassLoader() == null && !command.isEmpty();
            return ours ? command.get(0) : "";
        }
        Class<?> type = subject.getClass();
        if (type.getClassLoader() != null) {
            return type.getName();
        }
        if (subject instanceof File
                || subject instanceof SocketAddress
                || subject instanceof InetAddress
                || subject instanceof java.nio.file.Path) {
            return subject.toString();
        }
        String told = told(subject, type);
        return told == null ? type.getName() : told;
    }

    private static String told(Object subject, Class<?> type) {
        try {
            if (subject instanceof FileInputStream stream && stream.getFD() == FileDescriptor.in) {
                return "standard input";
            }
            Field field = FIELD.get(type);
            Object value = field == null ? null : field.get(subject);
            if (value == null) {
                return null;
            }
            String text = field.getName().equals("pid") ? "process " + value : value.toString();
            Field port = field.getName().equals("address") ? find(type, "port") : null;
            return port == null ? text : text + ":" + port.get(subject);
        } catch (java.io.IOException | ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static Field find(Class<?> type, String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            try {
                Field field = c.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException | RuntimeException e) {
                // not here: the superclass may have it
            }
        }
        return null;
    }
}
