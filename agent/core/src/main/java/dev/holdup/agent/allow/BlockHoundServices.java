package dev.holdup.agent.allow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What libraries ship for BlockHound, whether or not that is there. Each service's class is defined a second
 * time, in a loader of its own in which BlockHound is the agent's recorder, so that the application's classes
 * and BlockHound itself are left alone.
 */
public final class BlockHoundServices {
    private static final String SERVICE = "META-INF/services/reactor.blockhound.integration.BlockHoundIntegration";
    private static final String BLOCKHOUND = "reactor.blockhound.";

    private BlockHoundServices() {}

    /** @param failed told the class and why, where one cannot be asked */
    public static List<Integration> ask(ClassLoader application, Consumer<String> failed) {
        List<Integration> said = new ArrayList<>();
        try {
            Set<String> names = names(application);
            ClassLoader loader = new SecondLoader(application, names);
            for (String name : names) {
                try {
                    said.add(ask(loader.loadClass(name)));
                } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                    failed.accept(name + ": " + e);
                }
            }
        } catch (IOException | RuntimeException e) {
            failed.accept(SERVICE + ": " + e);
        }
        return said;
    }

    /** Whether it is one in which services are asked: what loads in there is the application's once more. */
    static boolean isOurs(ClassLoader loader) {
        return loader instanceof SecondLoader;
    }

    /** BlockHound's own services change the application: one of them replaces its standard output. */
    private static Set<String> names(ClassLoader application) throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL file : Collections.list(application.getResources(SERVICE))) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.openStream()))) {
                lines.lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(name -> !name.isEmpty() && !name.startsWith(BLOCKHOUND))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Integration ask(Class<?> service) throws ReflectiveOperationException {
        Integration said = new Integration(service.getName());
        var constructor = service.getDeclaredConstructor();
        constructor.setAccessible(true);
        ((BlockHoundIntegration) constructor.newInstance()).applyTo(new BlockHound.Builder(said));
        return said;
    }

    private static final class SecondLoader extends ClassLoader {
        private final Set<String> services;

        SecondLoader(ClassLoader application, Set<String> services) {
            super(application);
            this.services = services;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(BLOCKHOUND)) {
                return Class.forName(name, false, BlockHound.class.getClassLoader());
            }
            if (services.stream().noneMatch(service -> name.equals(service) || name.startsWith(service + "$"))) {
                Class<?> known = super.loadClass(name, resolve);
                if (Modifier.isPublic(known.getModifiers()) || !isBesideAService(name)) {
                    return known;
                }
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        /** A package's own classes are closed to what another loader defines in it: Reactor's service names some. */
        private boolean isBesideAService(String name) {
            return services.stream().anyMatch(service -> packageOf(service).equals(packageOf(name)));
        }

        private static String packageOf(String name) {
            return name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
