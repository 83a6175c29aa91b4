package shop.scraper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All faults, one line each; the reports that they must lead to are in {@code expected.json}. */
final class Faults {
    static final Map<String, Supplier<Fault>> ALL = all();

    private Faults() {}

    static Fault named(String name) {
        Supplier<Fault> fault = ALL.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("no fault '" + name + "'; there are " + ALL.keySet());
        }
        return fault.get();
    }

    private static Map<String, Supplier<Fault>> all() {
        Map<String, Supplier<Fault>> all = new LinkedHashMap<>();
        all.put("ranking", LinkRanker::new);
        all.put("static-init", RobotsReader::new);
        all.put("class-loader", ParserPlugins::new);
        all.put("synchronized", PageCache::new);
        return all;
    }
}
