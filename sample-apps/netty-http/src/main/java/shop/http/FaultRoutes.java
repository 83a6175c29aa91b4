package shop.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shop.faults.ActiveFault;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;

/** The routes under {@code /admin/faults}. They work on a thread of their own: preparing a fault blocks. */
final class FaultRoutes implements AutoCloseable {
    private record Shown(String name, long ms, double percent, long strikes) {
        static Shown of(ActiveFault fault) {
            return new Shown(fault.name(), fault.hold().toMillis(), fault.percent(), fault.strikes());
        }
    }

    private record Available(String name, long ms, String sentence) {}

    private final FaultPlan faults;
    private final ExecutorService admin = Executors.newSingleThreadExecutor(task -> new Thread(task, "admin"));

    FaultRoutes(FaultPlan faults) {
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/admin/faults", (request, none) -> later(this::list)),
                new Route("POST", "/admin/faults/{name}", (request, name) -> later(() -> enable(request, name))),
                new Route("DELETE", "/admin/faults/{name}", (request, name) -> later(() -> disable(name))));
    }

    @Override
    public void close() {
        admin.shutdown();
    }

    private Reply list() {
        List<Available> available = faults.catalog().stream()
                .map(kind -> new Available(kind.name(), kind.hold().toMillis(), kind.sentence()))
                .toList();
        List<Shown> active = faults.active().stream().map(Shown::of).toList();
        return Reply.json(200, Map.of("active", active, "available", available));
    }

    private Reply enable(Request request, String name) throws Exception {
        FaultSpec spec = FaultSpec.of(name, request.parameter("ms"), request.parameter("percent"));
        return Reply.json(200, Shown.of(faults.enable(spec)));
    }

    private Reply disable(String name) {
        return faults.disable(name) ? Reply.json(200, Map.of("off", name)) : Reply.error(404, name + " is not on");
    }

    private CompletableFuture<Reply> later(Callable<Reply> work) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        admin.execute(() -> {
            try {
                reply.complete(work.call());
            } catch (IllegalArgumentException e) {
                reply.complete(Reply.error(400, e.getMessage()));
            } catch (Exception e) {
                reply.completeExceptionally(e);
            }
        });
        return reply;
    }
}
