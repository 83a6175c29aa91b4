package dev.holdup.it.app.virtual;

/** Two carriers: first merely busy with five threads that take turns, then kept by two while three others want one. */
public final class KeptApp {
    private KeptApp() {}

    public static void main(String[] args) throws Exception {
        Thread[] turns = new Thread[5];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = Virtual.start("turn-" + i, KeptApp::takeTurns);
        }
        System.out.println("busy");
        System.in.read();
        for (Thread turn : turns) {
            turn.interrupt();
            turn.join();
        }
        Virtual.start("keeper-1", Pins::keep);
        Virtual.start("keeper-2", Pins::keep);
        Thread.sleep(50);
        for (int i = 0; i < 3; i++) {
            Virtual.start("starved-" + i, KeptApp::takeTurns);
        }
        System.out.println("kept");
        System.in.read();
        System.exit(0);
    }

    private static void takeTurns() {
        while (!Thread.currentThread().isInterrupted()) {
            Virtual.spin(3);
            Thread.yield();
        }
    }
}
