package dev.holdup.libraries;

import java.util.List;

/** {@code Main NAME…}: plays the applications of that name, one after the other. */
public final class Main {
    static final long MILLIS = 50;
    /** A pool's thread is told from others when it first goes idle. */
    private static final int WARM_UPS = 4;
    /** A busy host may spoil some. */
    private static final int IN_EARNEST = 3;

    private Main() {}

    public static void main(String[] names) throws Exception {
        for (String name : List.of(names)) {
            long start = System.nanoTime();
            Library library = (Library) Class.forName("dev.holdup.libraries." + name + "App")
                    .getDeclaredConstructor()
                    .newInstance();
            for (int i = 0; i < WARM_UPS; i++) {
                library.play(0);
                Thread.sleep(20);
            }
            for (int i = 0; i < IN_EARNEST; i++) {
                library.play(MILLIS);
                Thread.sleep(20);
            }
            library.stop();
            System.out.println("played " + name + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        System.out.println("done");
        System.exit(0); // some libraries leave threads behind
    }
}
