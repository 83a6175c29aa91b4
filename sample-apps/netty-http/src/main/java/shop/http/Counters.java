package shop.http;

import java.util.concurrent.atomic.LongAdder;

/** Answers counted by status class. */
final class Counters {
    private final LongAdder[] byClass = {new LongAdder(), new LongAdder(), new LongAdder()};

    void answered(int status) {
        byClass[Math.max(0, status / 100 - 3)].increment();
    }

    String text() {
        return """
                http_responses_total{class="2xx"} %d
                http_responses_total{class="4xx"} %d
                http_responses_total{class="5xx"} %d
                """.formatted(byClass[0].sum(), byClass[1].sum(), byClass[2].sum());
    }
}
