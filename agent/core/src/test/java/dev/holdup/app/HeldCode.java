package dev.holdup.app;

import java.util.function.Supplier;

/** Code of an application that makes a call. */
public final class HeldCode {
    public static Supplier<Throwable> call;

    private HeldCode() {}

    public static Throwable holds(Supplier<Throwable> made) {
        return made.get();
    }

    public static final class Initialised {
        private static final Throwable THROWN = call.get();

        private Initialised() {}

        public static Throwable thrown() {
            return THROWN;
        }
    }
}
