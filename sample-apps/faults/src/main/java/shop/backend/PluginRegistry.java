package shop.backend;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Opens a plug-in in a class loader of its own for each request. */
final class PluginRegistry implements Fault {
    private static final String PLUGIN = "shop.backend.TaxRules";

    private final byte[] bytes;

    PluginRegistry() throws IOException {
        try (InputStream in = PluginRegistry.class.getResourceAsStream("TaxRules.class")) {
            bytes = in.readAllBytes();
        }
    }

    @Override
    public void strike(Duration hold, Executor loop) throws ClassNotFoundException {
        open(new SignedPluginLoader(PLUGIN, bytes, hold));
    }

    private static Class<?> open(ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(PLUGIN, true, loader);
    }
}
