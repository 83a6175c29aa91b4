package shop.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.faults.FaultPlan;

/** What the service offers. */
final class Shop implements AutoCloseable {
    private final Counters counters = new Counters();
    private final OrderStore store = new OrderStore();
    private final FaultRoutes admin;
    private final Routes routes;

    Shop(FaultPlan faults) {
        admin = new FaultRoutes(faults);
        List<Route> all = new ArrayList<>(new OrderRoutes(store, faults).routes());
        all.add(new Route(
                "GET", "/", (request, none) -> Reply.text("a small shop\n").now()));
        all.add(new Route("GET", "/health", (request, none) -> Reply.json(200, Map.of("status", "up"))
                .now()));
        all.add(new Route(
                "GET", "/metrics", (request, none) -> Reply.text(metrics()).now()));
        all.addAll(admin.routes());
        routes = new Routes(all, counters);
    }

    Routes routes() {
        return routes;
    }

    @Override
    public void close() {
        admin.close();
    }

    private String metrics() {
        return counters.text() + "orders_stored " + store.size() + "\n";
    }
}
