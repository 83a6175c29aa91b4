package dev.holdup.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The agent's own loader: its classes lie under {@code core/} in the agent's jar, so that no other loader finds them;
 * its parent is the platform's, so that it finds none of the application's.
 */
final class AgentClassLoader extends ClassLoader {
    private static final String ROOT = "core/";

    static {
        registerAsParallelCapable();
    }

    private final Path path;
    private final JarFile jar;

    AgentClassLoader(Path path) throws IOException {
        super("holdup", ClassLoader.getPlatformClassLoader());
        this.path = path;
        this.jar = new JarFile(path.toFile());
        Package here = Launcher.class.getPackage();
        definePackage(
                "dev.holdup.agent.install",
                null,
                null,
                null,
                here.getImplementationTitle(),
                here.getImplementationVersion(),
                null,
                null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(ROOT + name.replace('.', '/') + ".class");
        // the dispatcher lies here as bytes only, to be defined by the agent in java.base
        if (entry == null || name.startsWith("java.")) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        if (jar.getJarEntry(ROOT + name) == null) {
            return null;
        }
        try {
            return URI.create("jar:" + path.toUri() + "!/" + ROOT + name).toURL();
        } catch (MalformedURLException e) {
            return null;
        }
    }

    /** Straight from the open jar: the URL's way caches a second one and fails once the file is replaced. */
    @Override
    public InputStream getResourceAsStream(String name) {
        JarEntry entry = jar.getJarEntry(ROOT + name);
        try {
            return entry == null ? super.getResourceAsStream(name) : jar.getInputStream(entry);
        } catch (IOException e) {
            return null;
        }
    }
}
