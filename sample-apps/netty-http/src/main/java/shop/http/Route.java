package shop.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A method and a path, such as {@code /orders/{id}} with at most one variable, and who answers. */
record Route(String method, String path, Answer answer) {
    @FunctionalInterface
    interface Answer {
        /** Answers on the loop, without blocking; {@code variable} is empty when the path has none. */
        CompletableFuture<Reply> to(Request request, String variable) throws Exception;
    }

    /** The variable's value if {@code requested} has this route's shape. */
    Optional<String> match(String requested) {
        int open = path.indexOf('{');
        if (open < 0) {
            return path.equals(requested) ? Optional.of("") : Optional.empty();
        }
        if (!requested.startsWith(path.substring(0, open))) {
            return Optional.empty();
        }
        String value = requested.substring(open);
        return value.isEmpty() || value.indexOf('/') >= 0 ? Optional.empty() : Optional.of(value);
    }
}
