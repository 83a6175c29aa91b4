package reactor.blockhound;

/** Named by integrations, never made. */
public final class BlockingMethod {
    private BlockingMethod() {}
}
