package shop.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;

class TickerServerTest {
    private final FaultPlan faults = new FaultPlan(Catalog.only(Main.FAULTS));

    @Test
    void everyWatcherIsToldThePrices() throws InterruptedException {
        try (TickerServer server = TickerServer.start(0, faults);
                Watcher one = new Watcher(server.port());
                Watcher other = new Watcher(server.port())) {
            String prices = "prices ACME=\\d+ BOLT=\\d+ CORK=\\d+ DUNE=\\d+";
            assertThat(one.await("prices")).matches(prices);
            assertThat(other.await("prices")).matches(prices);
            assertThat(other.await("prices")).matches(prices);
        }
    }

    @Test
    void anOrderIsAnsweredAndFaultsStrikeTheirShareOfThem() throws InterruptedException, IOException {
        faults.enable(FaultSpec.parse("sleep:1@50"));
        try (TickerServer server = TickerServer.start(0, faults);
                Watcher watcher = new Watcher(server.port())) {
            for (int i = 0; i < 10; i++) {
                watcher.say("buy " + i);
                assertThat(watcher.await("bought")).isEqualTo("bought " + i);
            }
            watcher.say("hello");
            assertThat(watcher.await("say")).isEqualTo("say: buy SYMBOL");
        }
        assertThat(faults.active()).singleElement().satisfies(fault -> assertThat(fault.strikes())
                .isEqualTo(5));
    }

    @Test
    void saysGoodbyeWhenItCloses() throws InterruptedException {
        TickerServer server = TickerServer.start(0, faults);
        try (Watcher watcher = new Watcher(server.port())) {
            assertThat(watcher.await("prices")).isNotNull();
            server.close();
            assertThat(watcher.await("closed")).isEqualTo("closed 1001");
        }
    }
}
