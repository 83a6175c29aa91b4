package reactor.blockhound.integration;

import reactor.blockhound.BlockHound;

/** What libraries implement for BlockHound. */
public interface BlockHoundIntegration extends Comparable<BlockHoundIntegration> {
    void applyTo(BlockHound.Builder builder);

    default int getPriority() {
        return 0;
    }

    @Override
    default int compareTo(BlockHoundIntegration other) {
        return Integer.compare(getPriority(), other.getPriority());
    }
}
