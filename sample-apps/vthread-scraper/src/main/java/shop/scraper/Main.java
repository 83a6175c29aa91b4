package shop.scraper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code [--threads N] [--pages N] [--fault NAME]…}: scrapes a site of its own, a virtual thread a visitor, and ends. */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!VirtualThreads.exist()) {
            System.err.println("vthread-scraper needs JDK 21 or newer; this is "
                    + Runtime.version().feature());
            System.exit(USAGE);
        }
        int threads = 2_000;
        int pages = 3;
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--threads" -> threads = Integer.parseInt(args[i + 1]);
                case "--pages" -> pages = Integer.parseInt(args[i + 1]);
                case "--fault" -> faults.add(Faults.named(args[i + 1]));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        try (Site site = Site.open()) {
            long scraped = new Scraper(site.address(), faults).scrape(threads, pages);
            System.out.println("scraped " + scraped + " pages");
        }
    }
}
