package dev.holdup.serve;

/** A request that is not answered as asked: a status of HTTP, and a sentence for the person. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
