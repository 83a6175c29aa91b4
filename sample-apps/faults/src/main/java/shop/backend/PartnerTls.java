package shop.backend;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import shop.faults.Fault;

/** Makes a TLS context for each call to a partner, and so reads all trusted certificates each time. */
final class PartnerTls implements Fault {
    @Override
    public void strike(Duration hold, Executor loop) throws GeneralSecurityException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            context();
        } while (System.nanoTime() < end);
    }

    private static SSLContext context() throws GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init((KeyStore) null);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }
}
