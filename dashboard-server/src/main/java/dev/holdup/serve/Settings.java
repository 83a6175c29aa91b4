package dev.holdup.serve;

import java.net.InetAddress;
import java.time.Duration;

/**
 * How to serve.
 *
 * @param port 0 for any that is free
 * @param token what each request must bring; null for none, which only a loopback address may have
 */
public record Settings(InetAddress address, int port, String token, Limits limits) {
    public static final int SHORTEST_TOKEN = 16;

    /**
     * What strangers can ask of this process at most.
     *
     * @param uploadBytes of all uploads together
     * @param uploadTime from the first byte to the last
     * @param streams live pages at a time
     */
    public record Limits(long uploadBytes, Duration uploadTime, int streams) {
        public static final Limits DEFAULT = new Limits(512L << 20, Duration.ofSeconds(60), 32);
    }

    public Settings {
        if (token == null && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("an address that others can reach needs a token");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST_TOKEN + " characters");
        }
    }
}
