import java.nio.channels.Selector;
import java.time.Duration;

/** An event loop that a monitor holds up, between threads whose names want to be more than names. */
public class HostileNames {
    private static final String LOOP = "<script>document.title='taken'</script>";
    private static final String OWNER = "<img src=x onerror=\"document.title='taken'\">";
    private static final long HELD_MS = 60;

    private final Object monitor = new Object();

    public static void main(String[] arguments) throws Exception {
        HostileNames names = new HostileNames();
        thread(OWNER, names::own);
        thread(LOOP, names::loop);
        System.out.println("running");
        // whatever becomes of who started it
        Thread.sleep(Duration.ofMinutes(5).toMillis());
    }

    private void own() throws Exception {
        while (true) {
            synchronized (monitor) {
                Thread.sleep(HELD_MS);
            }
            Thread.sleep(HELD_MS);
        }
    }

    private void loop() throws Exception {
        try (Selector selector = Selector.open()) {
            while (true) {
                selector.select(HELD_MS / 3);
                handle();
            }
        }
    }

    private void handle() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void thread(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
