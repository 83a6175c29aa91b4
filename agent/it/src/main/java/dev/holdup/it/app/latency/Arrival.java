package dev.holdup.it.app.latency;

/** What a producer does at {@code atNanos} after the start; a delay of 0 is a task, any other a timer. */
record Arrival(long atNanos, Stamped task, long delayNanos) {
    void give(Place place) {
        task.due(System.nanoTime() + delayNanos);
        if (delayNanos == 0) {
            place.execute(task);
        } else {
            place.schedule(task, delayNanos);
        }
    }
}
