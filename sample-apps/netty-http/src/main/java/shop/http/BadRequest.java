package shop.http;

/** The client's mistake, in words meant for the client; becomes a 400. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadRequest(String reason) {
        super(reason, null, false, false);
    }
}
