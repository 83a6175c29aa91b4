package shop.backend;

/** A table that its class fills when it is first used. */
final class TaxTables {
    static final double[] RATES = fill();

    private TaxTables() {}

    private static double[] fill() {
        double[] rates = new double[4096];
        long end = System.nanoTime() + TaxOffice.fillNanos;
        do {
            for (int i = 0; i < rates.length; i++) {
                rates[i] = Math.log1p(i);
            }
        } while (System.nanoTime() < end);
        return rates;
    }
}
