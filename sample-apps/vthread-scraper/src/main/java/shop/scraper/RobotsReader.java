package shop.scraper;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the rules for robots in a static initialiser: whoever comes first waits there, pinned. */
final class RobotsReader implements Fault {
    private static volatile Scraper reader;

    @Override
    public void strike(Scraper scraper) {
        reader = scraper;
        Rules.check();
    }

    private static final class Rules {
        private static final String ROBOTS = read();

        private static String read() {
            try {
                return reader.slow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "";
            }
        }

        static void check() {
            if (ROBOTS.isEmpty()) {
                throw new IllegalStateException("no rules");
            }
        }
    }
}
