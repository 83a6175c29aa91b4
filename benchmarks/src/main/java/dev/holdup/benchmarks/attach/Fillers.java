package dev.holdup.benchmarks.attach;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A loader of as many copies of one class as one likes, each linked, as an application's classes are. */
final class Fillers extends ClassLoader {
    private static final String FIRST = "Filler00000";

    private final String original;
    private int defined;

    Fillers() throws IOException {
        super(Fillers.class.getClassLoader());
        try (InputStream in = Fillers.class.getResourceAsStream(FIRST + ".class")) {
            original = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** @return methods that the class has, so that it is linked */
    int define() {
        String name = String.format(Locale.ROOT, "Filler%05d", ++defined);
        byte[] bytes = original.replace(FIRST, name).getBytes(StandardCharsets.ISO_8859_1);
        Class<?> copy = defineClass(null, bytes, 0, bytes.length);
        resolveClass(copy);
        Method[] methods = copy.getDeclaredMethods();
        return methods.length;
    }
}
