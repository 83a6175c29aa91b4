package shop.backend;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Keeps a core busy for a while. */
final class BusyWork {
    private static final byte[] BLOCK = new byte[4096];

    private BusyWork() {}

    static byte[] hash(long nanos) {
        long end = System.nanoTime() + nanos;
        MessageDigest digest = sha256();
        do {
            digest.update(BLOCK);
        } while (System.nanoTime() < end);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
