package dev.holdup.agent.docs;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;

/** The events and their fields, from the annotations of every class in {@code record} that is named {@code …Event}. */
final class EventsTable {
    private static final String PACKAGE = "dev.holdup.agent.record.";

    private EventsTable() {}

    static String render() throws IOException {
        return classes().stream().map(EventsTable::section).collect(Collectors.joining("\n"));
    }

    static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Event.class"))
                    .map(name -> load(PACKAGE + name.replace(".class", "")))
                    .sorted(Comparator.comparing(EventsTable::category)
                            .reversed()
                            .thenComparing(EventsTable::name))
                    .collect(Collectors.toList());
        }
    }

    static String name(Class<?> event) {
        return event.getAnnotation(Name.class).value();
    }

    static List<Field> fields(Class<?> event) {
        return Arrays.stream(event.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toList());
    }

    private static String section(Class<?> event) {
        StackTrace stack = event.getAnnotation(StackTrace.class);
        Period period = event.getAnnotation(Period.class);
        Table table = new Table("Field", "Label", "Type", "Unit", "Description");
        for (Field field : fields(event)) {
            table.row(
                    Table.code(field.getName()),
                    field.getAnnotation(Label.class).value(),
                    Table.code(field.getType().getSimpleName()),
                    unit(field),
                    described(field.getAnnotation(Description.class)));
        }
        return "## `" + name(event) + "`\n\n"
                + "**" + event.getAnnotation(Label.class).value() + "** (" + category(event) + "). "
                + described(event.getAnnotation(Description.class)) + ". "
                + (stack != null && !stack.value() ? "Without a stack." : "With the stack.")
                + (period == null ? "" : " Default period: `" + period.value() + "`.")
                + "\n\n" + table;
    }

    private static String category(Class<?> event) {
        return String.join(" / ", event.getAnnotation(Category.class).value());
    }

    private static String described(Description description) {
        return description == null ? "" : description.value();
    }

    private static String unit(Field field) {
        if (field.isAnnotationPresent(Timespan.class)) {
            return words(field.getAnnotation(Timespan.class).value());
        }
        if (field.isAnnotationPresent(Timestamp.class)) {
            return words(field.getAnnotation(Timestamp.class).value());
        }
        return field.isAnnotationPresent(DataAmount.class)
                ? words(field.getAnnotation(DataAmount.class).value())
                : "";
    }

    private static String words(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Path folder() {
        try {
            return Path.of(load(PACKAGE + "StallEvent")
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(PACKAGE.replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EventsTable.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
