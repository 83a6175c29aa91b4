package java.lang;

/**
 * Thrown at code that held an event loop, with {@code mode=throw} and never otherwise. Lives in {@code java.lang} so that
 * whatever code it passes through can see it.
 */
public final class HoldupBlockingCallError extends Error {
    private static final long serialVersionUID = 1;

    public HoldupBlockingCallError(String message) {
        super(message);
    }
}
