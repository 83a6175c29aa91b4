package shop.deadlocks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The knots by name; one more is one line. */
final class Knots {
    static final Map<String, Runnable> ALL = all();

    private Knots() {}

    private static Map<String, Runnable> all() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("transfer", Accounts::tie);
        all.put("stock", Stock::tie);
        all.put("report", Reports::tie);
        all.put("prices", Prices::tie);
        all.put("session", Sessions::tie);
        all.put("catalog", Catalog::tie);
        all.put("none", Healthy::tie);
        return all;
    }
}
