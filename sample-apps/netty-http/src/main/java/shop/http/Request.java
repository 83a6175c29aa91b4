package shop.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * A request, free of Netty's buffers.
 *
 * @param loop runs tasks on the loop of the connection
 */
record Request(String method, String path, Map<String, List<String>> query, byte[] body, Executor loop) {
    private static final byte[] EMPTY = {};

    /** The request; one whose address cannot be decoded keeps it raw, and no route will match. */
    static Request of(FullHttpRequest http, Executor loop) {
        byte[] body = http.content().isReadable() ? ByteBufUtil.getBytes(http.content()) : EMPTY;
        QueryStringDecoder uri = new QueryStringDecoder(http.uri());
        try {
            return new Request(http.method().name(), uri.path(), uri.parameters(), body, loop);
        } catch (IllegalArgumentException e) {
            return new Request(http.method().name(), http.uri(), Map.of(), body, loop);
        }
    }

    /** The last value of a parameter, or null. */
    String parameter(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }
}
