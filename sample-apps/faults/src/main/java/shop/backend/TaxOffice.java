package shop.backend;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import shop.faults.Fault;

/** Uses a class whose static initialiser takes long; defined anew for each request, so that each is the first use. */
public final class TaxOffice implements Fault {
    // Public with its class: what reads it lives in a loader, and so in a package, of its own.
    public static volatile long fillNanos;

    private static final String TABLES = "shop.backend.TaxTables";

    private final byte[] bytes;

    TaxOffice() throws IOException {
        try (InputStream in = TaxOffice.class.getResourceAsStream("TaxTables.class")) {
            bytes = in.readAllBytes();
        }
    }

    @Override
    public void strike(Duration hold, Executor loop) throws ClassNotFoundException {
        fillNanos = hold.toNanos();
        Class.forName(TABLES, true, new SignedPluginLoader(TABLES, bytes, Duration.ZERO));
    }
}
