package shop.load;

/**
 * When each request is meant to be sent, whatever the server does meanwhile.
 *
 * @param startNanos on the clock of {@code System.nanoTime}
 */
record Schedule(long startNanos, double rate, long total) {
    /** The intended time of request {@code n}, from 0, on the clock of {@code startNanos}. */
    long intendedNanos(long n) {
        return startNanos + (long) (n * 1e9 / rate);
    }

    long endNanos() {
        return intendedNanos(total);
    }
}
