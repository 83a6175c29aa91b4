package shop.scraper;

/** Ranks links by computing, on the virtual thread that read them. */
final class LinkRanker implements Fault {
    private static final long NANOS = 300_000_000;

    @Override
    public void strike(Scraper scraper) {
        rank(System.nanoTime() + NANOS);
    }

    private static double rank(long end) {
        double rank = 1;
        while (System.nanoTime() - end < 0) {
            for (int link = 1; link < 100; link++) {
                rank = 0.85 * rank + 0.15 / link;
            }
        }
        return rank;
    }
}
