package dev.holdup.waitfor;

import java.util.List;

/**
 * How much of the waiting is understood: of {@code waiters} threads that wait without a limit, idle workers apart,
 * {@code linked} wait for something whose owner or maker is known. {@code gaps} are sentences: what this JVM, or this
 * source, does not tell.
 */
public record Coverage(int threads, int waiters, int linked, List<String> gaps) {
    public static final Coverage NONE = new Coverage(0, 0, 0, List.of());

    public String sentence() {
        return linked + " of " + waiters + " waiters linked, " + threads + " threads";
    }
}
