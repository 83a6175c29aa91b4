package shop.scraper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors, each a virtual thread that reads some pages, as many at once as a polite scraper would. */
final class Scraper {
    private static final int AT_ONCE = 64;
    /** One visitor in so many meets the faults. */
    private static final int STRUCK = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore polite = new Semaphore(AT_ONCE);
    private final AtomicLong scraped = new AtomicLong();
    private final URI site;
    private final List<Fault> faults;

    Scraper(URI site, List<Fault> faults) {
        this.site = site;
        this.faults = faults;
    }

    /** @return pages that were read */
    long scrape(int visitors, int pages) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            int visitor = i;
            threads.add(VirtualThreads.start("scraper-" + i, () -> visit(visitor, pages)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return scraped.get();
    }

    private void visit(int visitor, int pages) {
        try {
            for (int page = 0; page < pages; page++) {
                polite.acquire();
                try {
                    read(site.resolve("/" + visitor + "/" + page));
                } finally {
                    polite.release();
                }
            }
            if (visitor % STRUCK == STRUCK - 1) {
                for (Fault fault : faults) {
                    fault.strike(this);
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            System.err.println("visitor " + visitor + " gives up: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A page that takes a while. Out of turn: with all carriers pinned by those that wait for a turn, nobody who has one
     * could go on and give it back.
     */
    String slow() throws IOException, InterruptedException {
        return read(site.resolve("/slow"));
    }

    private String read(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        scraped.incrementAndGet();
        return answer.body();
    }
}
