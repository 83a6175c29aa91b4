package dev.holdup.libraries;

/** Where all sleep; told apart by who calls it. */
final class Sleep {
    private Sleep() {}

    static void of(long millis) {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
