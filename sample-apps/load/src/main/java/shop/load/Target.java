package shop.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Where requests go: an address of this machine, and the bytes of one request. */
record Target(InetSocketAddress address, byte[] request) {
    /** Accepts loopback addresses only: this is no tool to point at other people's servers. */
    static Target of(URI url) {
        String host = url.getHost();
        if (!"http".equals(url.getScheme()) || host == null) {
            throw new IllegalArgumentException("--url must be http://127.0.0.1:PORT/PATH, not " + url);
        }
        // Literals and localhost only: a name could be resolved to anything, and differently the next time.
        if (!host.equals("localhost") && !host.equals("[::1]") && !host.matches("127(\\.\\d{1,3}){3}")) {
            throw new IllegalArgumentException("--url must be a loopback address, not " + host);
        }
        InetSocketAddress address = new InetSocketAddress(host, url.getPort() < 0 ? 80 : url.getPort());
        InetAddress resolved = address.getAddress();
        if (resolved == null || !resolved.isLoopbackAddress()) {
            throw new IllegalArgumentException("--url must be a loopback address, not " + address);
        }
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String request = "GET " + path + query + " HTTP/1.1\r\nHost: " + url.getRawAuthority() + "\r\n\r\n";
        return new Target(address, request.getBytes(StandardCharsets.US_ASCII));
    }
}
