package dev.holdup.it.app;

/** Ends at once; on its way out it lets the agent go as far as it can. */
public final class EndingApp {
    private EndingApp() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(EndingApp::awaitAgent));
        System.exit(0);
    }

    private static void awaitAgent() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("holdup-start")) {
                try {
                    thread.join(20_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
