package shop.scraper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Fetches what it lacks inside {@code synchronized}: up to JDK 23 that pins, from 24 on it does not. */
final class PageCache implements Fault {
    private static final Map<String, String> PAGES = new HashMap<>();

    @Override
    public void strike(Scraper scraper) throws IOException, InterruptedException {
        fetch(scraper);
    }

    private static String fetch(Scraper scraper) throws IOException, InterruptedException {
        synchronized (PAGES) {
            PAGES.clear();
            String page = scraper.slow();
            PAGES.put("slow", page);
            return page;
        }
    }
}
