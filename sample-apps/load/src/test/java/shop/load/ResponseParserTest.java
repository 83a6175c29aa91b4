package shop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseParserTest {
    private static final String TWO =
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabcHTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
    private final List<Integer> seen = new ArrayList<>();

    @Test
    void findsBothResponsesHoweverTheyAreCut() throws IOException {
        for (int cut = 0; cut <= TWO.length(); cut++) {
            seen.clear();
            ResponseParser parser = new ResponseParser();
            feed(parser, TWO.substring(0, cut));
            feed(parser, TWO.substring(cut));
            assertThat(seen).containsExactly(200, 503);
        }
    }

    @Test
    void waitsForTheRestOfABody() throws IOException {
        feed(new ResponseParser(), "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab");
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesWhatItCannotMeasure() {
        assertThatThrownBy(() -> feed(new ResponseParser(), "HTTP/1.1 200 OK\r\n\r\n"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> feed(new ResponseParser(), "hello\r\n\r\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> feed(new ResponseParser(), "x".repeat(20_000))).isInstanceOf(IOException.class);
    }

    private void feed(ResponseParser parser, String bytes) throws IOException {
        parser.feed(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.US_ASCII)), (status, closes) -> seen.add(status));
    }
}
