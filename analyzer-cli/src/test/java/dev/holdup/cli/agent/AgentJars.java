package dev.holdup.cli.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Agents for tests. */
public final class AgentJars {
    private AgentJars() {}

    /** An agent of one class, which is its premain and its agentmain. */
    public static AgentJar of(Class<?> agentClass, Path cache) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", agentClass.getName());
        manifest.getMainAttributes().putValue("Premain-Class", agentClass.getName());
        String entry = agentClass.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream code = agentClass.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
        return new AgentJar(bytes.toByteArray(), "test", cache);
    }
}
