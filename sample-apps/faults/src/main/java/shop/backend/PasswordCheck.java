package shop.backend;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import shop.faults.Fault;

/** Derives a key from a password, which is meant to take long. */
final class PasswordCheck implements Fault {
    private static final int ROUNDS = 2_000;
    private static final int KEY_BITS = 256;

    @Override
    public void strike(Duration hold, Executor loop) throws GeneralSecurityException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            derive("correct horse".toCharArray());
        } while (System.nanoTime() < end);
    }

    private static byte[] derive(char[] password) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, "salt and pepper".getBytes(), ROUNDS, KEY_BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }
}
