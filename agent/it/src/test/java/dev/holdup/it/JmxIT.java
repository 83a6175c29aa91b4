package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.holdup.it.app.ScenarioApp;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.io.TempDir;

/** What the agent publishes of a living JVM. */
class JmxIT {
    private static final List<String> TEXTS = List.of("name", "framework", "transport", "role");
    private static final List<String> LONGS = List.of("id", "iterations", "tasks");
    private static final List<String> INTS = List.of("backlog", "maxBacklog");
    private static final List<String> DOUBLES = List.of(
            "utilisation",
            "lagP50Ms",
            "lagP99Ms",
            "lagMaxMs",
            "queueDelayP50Ms",
            "queueDelayP99Ms",
            "queueDelayMaxMs",
            "serviceTimeP50Ms",
            "serviceTimeP99Ms",
            "serviceTimeMaxMs",
            "inflictedDelaySeconds");

    @TempDir
    Path folder;

    @OnEachJdk
    void loopsAreThereWithTheirFigures(Jdk jdk) throws Exception {
        List<String> options = List.of(App.agent("out=" + folder));
        try (App app = App.start(jdk, "netty42", options, ScenarioApp.class, "netty-nio", "block-for-ever")) {
            app.await("ready");
            TimeUnit.SECONDS.sleep(3); // figures are of whole seconds
            try (JMXConnector connector = JMXConnectorFactory.connect(address(app))) {
                CompositeData loop = loop(connector.getMBeanServerConnection());
                assertThat(TEXTS).allSatisfy(item -> assertThat(loop.get(item)).isInstanceOf(String.class));
                assertThat(LONGS).allSatisfy(item -> assertThat(loop.get(item)).isInstanceOf(Long.class));
                assertThat(INTS).allSatisfy(item -> assertThat(loop.get(item)).isInstanceOf(Integer.class));
                assertThat(DOUBLES)
                        .allSatisfy(item -> assertThat(loop.get(item)).isInstanceOf(Double.class));
                assertThat((Double) loop.get("utilisation")).isBetween(0.4, 1.0); // 50 of 70 ms
                assertThat((Double) loop.get("serviceTimeMaxMs")).isGreaterThanOrEqualTo(49);
                assertThat((Long) loop.get("tasks")).isGreaterThan(10);
            }
        }
    }

    @OnEachJdk
    void nothingIsThereWithoutTheAgent(Jdk jdk) throws Exception {
        try (App app = App.start(jdk, "netty42", List.of(), ScenarioApp.class, "netty-nio", "block-for-ever")) {
            app.await("ready");
            try (JMXConnector connector = JMXConnectorFactory.connect(address(app))) {
                assertThat(connector.getMBeanServerConnection().queryNames(new ObjectName("dev.holdup:*"), null))
                        .isEmpty();
            }
        }
    }

    private static CompositeData loop(MBeanServerConnection connection) throws Exception {
        ObjectName loops = new ObjectName("dev.holdup:type=EventLoops");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!connection.isRegistered(loops) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50); // the agent starts no JMX of its own, and sees the JVM's a little later
        }
        CompositeData[] all = (CompositeData[]) connection.getAttribute(loops, "Loops");
        return Arrays.stream(all)
                .filter(row -> row.get("role").equals("loop"))
                .findFirst()
                .orElseThrow();
    }

    private static JMXServiceURL address(App app) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(app.process.pid()));
        try {
            return new JMXServiceURL(machine.startLocalManagementAgent());
        } finally {
            machine.detach();
        }
    }
}
