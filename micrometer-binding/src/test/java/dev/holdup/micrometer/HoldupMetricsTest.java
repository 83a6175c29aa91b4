package dev.holdup.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldupMetricsTest {
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final AtomicLong clock = new AtomicLong();
    private final FakeAgent agent = new FakeAgent(server);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HoldupMetrics metrics = new HoldupMetrics(server, clock::get);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void showsWhatTheAgentSays() throws Exception {
        agent.loop("loop-1", 250, 7);
        agent.arrive();
        metrics.bindTo(registry);
        assertThat(gauge("holdup.loop.lag", "p99")).isCloseTo(0.25, within(1e-9));
        assertThat(gauge("holdup.loop.queue.delay", "max")).isCloseTo(0.25, within(1e-9));
        assertThat(gauge("holdup.loop.service.time", "p50")).isCloseTo(0.25, within(1e-9));
        assertThat(registry.get("holdup.loop.backlog")
                        .tag("framework", "Netty")
                        .gauge()
                        .value())
                .isEqualTo(7);
        assertThat(registry.get("holdup.loop.utilisation").gauge().value()).isEqualTo(250);
        assertThat(registry.get("holdup.loop.tasks").functionCounter().count()).isEqualTo(7);
        assertThat(registry.get("holdup.loop.inflicted.delay").functionCounter().count())
                .isEqualTo(250);
    }

    @Test
    void registersNothingWithoutAnAgent() {
        metrics.bindTo(registry);
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void findsAnAgentThatIsAttachedLaterAndForgetsItWhenItGoes() throws Exception {
        metrics.bindTo(registry);
        agent.loop("loop-1", 1, 1);
        agent.arrive();
        assertThat(registry.getMeters()).hasSize(Figure.ALL.size());
        agent.leave();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void aScrapeFindsLoopsThatHaveComeAndDropsThoseThatHaveGone() throws Exception {
        agent.loop("loop-1", 1, 1);
        agent.arrive();
        metrics.bindTo(registry);
        agent.loop("loop-2", 1, 1);
        agent.gone("loop-1");
        scrapeAfterSeconds(1);
        assertThat(registry.getMeters())
                .hasSize(Figure.ALL.size())
                .allSatisfy(meter -> assertThat(meter.getId().getTag("loop")).isEqualTo("loop-2"));
    }

    @Test
    void readsTheAgentOnceAScrape() throws Exception {
        agent.loop("loop-1", 1, 1);
        agent.loop("loop-2", 2, 1);
        agent.arrive();
        metrics.bindTo(registry);
        int before = agent.asked;
        scrapeAfterSeconds(1);
        assertThat(agent.asked).isEqualTo(before + 1);
    }

    @Test
    void showsNewFiguresAfterAWhile() throws Exception {
        agent.loop("loop-1", 1, 1);
        agent.arrive();
        metrics.bindTo(registry);
        agent.loop("loop-1", 1, 5);
        assertThat(registry.get("holdup.loop.tasks").functionCounter().count()).isEqualTo(1);
        clock.addAndGet(1_000_000_000);
        assertThat(registry.get("holdup.loop.tasks").functionCounter().count()).isEqualTo(5);
    }

    @Test
    void anAgentThatSpeaksOtherwiseRegistersNothing() throws Exception {
        Runnable stranger = () -> {};
        server.registerMBean(new StandardMBean(stranger, Runnable.class, true), new ObjectName(AgentLoops.NAME));
        metrics.bindTo(registry);
        assertThat(registry.getMeters()).isEmpty();
    }

    private double gauge(String name, String statistic) {
        return registry.get(name).tag("statistic", statistic).gauge().value();
    }

    private void scrapeAfterSeconds(int seconds) {
        clock.addAndGet(seconds * 1_000_000_000L);
        for (Meter meter : registry.getMeters()) {
            meter.measure().forEach(measurement -> measurement.getValue());
        }
    }
}
