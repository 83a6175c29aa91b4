package dev.holdup.it.app;

import java.io.IOException;
import java.io.InputStream;

/** A class loader that works hard for its one class. */
final class SlowLoader extends ClassLoader {
    private final String name;
    private final byte[] bytes;

    SlowLoader(Class<?> type) throws IOException {
        super(SlowLoader.class.getClassLoader());
        name = type.getName();
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            bytes = in.readAllBytes();
        }
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
        if (!wanted.equals(name)) {
            return super.loadClass(wanted, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        if (name.equals(SlowlyLoaded.class.getName())) {
            workHard();
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static void workHard() {
        long end = System.nanoTime() + 40_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
