package shop.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import shop.faults.FaultPlan;

/** The routes under {@code /orders}: the ones that faults strike. */
final class OrderRoutes {
    private final OrderStore store;
    private final FaultPlan faults;

    OrderRoutes(OrderStore store, FaultPlan faults) {
        this.store = store;
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/orders/{id}", this::get), new Route("POST", "/orders", this::post));
    }

    private CompletableFuture<Reply> get(Request request, String id) throws Exception {
        faults.strike(request.loop());
        return store.find(number(id))
                .map(order -> Reply.json(200, order))
                .orElseGet(() -> Reply.error(404, "no such order"))
                .now();
    }

    private CompletableFuture<Reply> post(Request request, String none) throws Exception {
        faults.strike(request.loop());
        Order order = store.add(Json.read(request.body(), Order.Draft.class));
        return Reply.json(201, order).with("Location", "/orders/" + order.id()).now();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new BadRequest("an order's id is a number");
        }
    }
}
