package dev.holdup.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The exact values of {@code Host} that mean this server. A page of a stranger whose name resolves to our address sends
 * that name, so no other is answered.
 */
final class Hosts {
    private final Set<String> names = new LinkedHashSet<>();

    private Hosts() {}

    static Hosts of(InetAddress address, int port) throws SocketException {
        Hosts hosts = new Hosts();
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            List.of("localhost", "127.0.0.1", "[::1]").forEach(name -> hosts.add(name, port));
        }
        if (address.isAnyLocalAddress()) {
            hosts.add(machine(), port);
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(one -> hosts.add(literal(one), port));
        } else {
            hosts.add(literal(address), port);
            if (!address.isLoopbackAddress()) {
                hosts.add(address.getHostName(), port);
            }
        }
        return hosts;
    }

    boolean contain(String host) {
        return host != null && names.contains(host.toLowerCase(Locale.ROOT));
    }

    /** For an address bar. */
    String first() {
        return names.iterator().next();
    }

    private void add(String name, int port) {
        if (name != null) {
            String lower = name.toLowerCase(Locale.ROOT);
            names.add(lower + ":" + port);
            if (port == 80) {
                names.add(lower);
            }
        }
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return address instanceof Inet6Address ? "[" + plain + "]" : plain;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return null;
        }
    }
}
