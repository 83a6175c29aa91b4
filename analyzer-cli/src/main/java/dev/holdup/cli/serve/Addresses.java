package dev.holdup.cli.serve;

import dev.holdup.cli.exit.Failure;
import dev.holdup.serve.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Base64;

/** Where to serve, and with which token. */
public final class Addresses {
    private static final int TOKEN_BYTES = 18;

    private Addresses() {}

    /** @throws Failure for a host that has no address, and a token that is too short */
    public static Settings settings(String host, int port, String token) {
        InetAddress address = address(host);
        if (token != null && token.length() < Settings.SHORTEST_TOKEN) {
            throw Failure.usage(
                    "The token is too short: it has " + token.length() + " characters, and needs "
                            + Settings.SHORTEST_TOKEN + ".",
                    "Without --token one is made up for addresses that others can reach.");
        }
        String needed = token == null && !address.isLoopbackAddress() ? random() : token;
        return new Settings(address, port, needed, Settings.Limits.DEFAULT);
    }

    private static InetAddress address(String host) {
        try {
            return host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw Failure.usage("There is no address for '" + host + "'.", "As in --host 0.0.0.0 or --host 10.0.0.7.");
        }
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
