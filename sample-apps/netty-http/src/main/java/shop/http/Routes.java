package shop.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds who answers a request; answers 404, 405, 400 and 500 itself. */
final class Routes {
    private final List<Route> routes;
    private final Counters counters;

    Routes(List<Route> routes, Counters counters) {
        this.routes = List.copyOf(routes);
        this.counters = counters;
    }

    /** The answer, which never fails. */
    CompletableFuture<Reply> answer(Request request) {
        CompletableFuture<Reply> answer;
        try {
            answer = dispatch(request);
        } catch (Exception e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(Routes::failure).thenApply(this::count);
    }

    Reply count(Reply reply) {
        counters.answered(reply.status());
        return reply;
    }

    private CompletableFuture<Reply> dispatch(Request request) throws Exception {
        String allowed = "";
        for (Route route : routes) {
            Optional<String> variable = route.match(request.path());
            if (variable.isPresent()) {
                if (route.method().equals(request.method())) {
                    return route.answer().to(request, variable.get());
                }
                allowed += allowed.isEmpty() ? route.method() : ", " + route.method();
            }
        }
        return allowed.isEmpty()
                ? Reply.error(404, "nothing here").now()
                : Reply.error(405, "not this method").with("Allow", allowed).now();
    }

    private static Reply failure(Throwable failure) {
        Throwable cause = failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BadRequest) {
            return Reply.error(400, cause.getMessage());
        }
        System.err.println("a request failed: " + cause);
        return Reply.error(500, "an error on our side");
    }
}
