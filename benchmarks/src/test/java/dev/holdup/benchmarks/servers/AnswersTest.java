package dev.holdup.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final String TEXT = """
            Running 4s test @ http://127.0.0.1:18080/orders/1
              1 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   362.98us  466.38us  11.31ms   95.46%
                Req/Sec    51.90k     5.71k   60.35k    80.00%
              Latency Distribution
                 50%  271.00us
                 75%  321.00us
                 90%  497.00us
                 99%    2.42ms
              206713 requests in 4.00s, 22.47MB read
            Requests/sec:  51646.26
            """;

    @Test
    void readsRequestsAndPercentilesInMilliseconds() throws IOException {
        assertThat(Answers.read(TEXT)).isEqualTo(new Answers(206_713, 0.271, 2.42));
    }

    @Test
    void refusesARunWithErrors() {
        assertThatThrownBy(() -> Answers.read(TEXT + "  Non-2xx or 3xx responses: 12\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Non-2xx");
    }
}
