package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Other people's loops: a sleep on each is found with its place and its loop, the same sleep offloaded is silent. */
class LibrariesIT {
    private static final String APPS = "dev.holdup.libraries.";
    private static final double SLEPT_MS = 50;
    private static final long TIMES = 3;

    /** Application and method, to the name of the loop that it holds. */
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry("VertxApp.held", "vert\\.x-eventloop-thread-\\d+"),
            Map.entry("GrpcApp.held", "grpc-nio-worker-ELG-\\d+-\\d+"),
            Map.entry("JdkHttpApp.held", "HTTP-Dispatcher"),
            Map.entry("JdkHttpApp.heldByClient", "HttpClient-\\d+-SelectorManager"),
            Map.entry("UndertowApp.held", "XNIO-1 I/O-1"),
            Map.entry("TomcatApp.held", "http-nio-auto-\\d+-Poller"),
            Map.entry("JettyApp.held", "qtp.*"),
            Map.entry("KafkaApp.held", "kafka-admin-client-thread .*"),
            Map.entry("LettuceApp.held", "lettuce-nioEventLoop-\\d+-\\d+"),
            Map.entry("RxJavaApp.held", "RxComputationThreadPool-\\d+"),
            Map.entry("PekkoApp.held", "shop-pekko\\.actor\\.default-dispatcher-\\d+"),
            Map.entry("KotlinApp.held", "DefaultDispatcher-worker-\\d+"),
            Map.entry("RoleApp.held", "role-thread")));

    @TempDir
    Path folder;

    @OnEachJdk
    void aSleepOnEachLoopIsFoundAndAnOffloadedOneIsSilent(Jdk jdk) throws Exception {
        Report report = play(
                jdk,
                "all",
                "Vertx Grpc JdkHttp Undertow Tomcat Jetty Kafka Lettuce RxJava Pekko Kotlin Role".split(" "));
        assertOnlyHeld(report, HELD);
        assertThat(report.loops())
                .extracting(Report.Loop::framework)
                .contains(
                        "Netty",
                        "JDK HttpServer",
                        "JDK HttpClient",
                        "XNIO",
                        "Tomcat",
                        "Jetty",
                        "Kafka client",
                        "RxJava")
                .contains("Pekko", "Kotlin coroutines");
        assertThat(report.loops())
                .extracting(Report.Loop::name)
                .anyMatch(name -> name.startsWith("kafka-producer-network-thread"))
                .doesNotContain("main"); // which polls the consumer
    }

    /** Armeria says by a service of its own what may block its loops. */
    @OnEachJdk
    void soOnVertx5AndArmeria(Jdk jdk) throws Exception {
        Report report = play(jdk, "netty42", "Vertx", "Armeria");
        assertOnlyHeld(
                report,
                Map.of(
                        "VertxApp.held",
                        HELD.get("VertxApp.held"),
                        "ArmeriaApp.held",
                        "armeria-common-worker-\\d+-\\d+"));
        assertThat(report.loops())
                .filteredOn(loop -> loop.name().startsWith("armeria-common-worker"))
                .isNotEmpty()
                .allSatisfy(loop -> assertThat(loop.framework()).isEqualTo("Netty"));
        assertThat(report.allowances())
                .filteredOn(rule -> rule.frame().endsWith("ReentrantShortLock.lock"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.source()).isEqualTo("com.linecorp.armeria.common.CoreBlockHoundIntegration");
                    assertThat(rule.count()).isBetween(1L, TIMES);
                    assertThat(rule.maxMs()).isGreaterThan(SLEPT_MS);
                });
        assertThat(report.findings())
                .filteredOn(finding -> finding.stack().stream().anyMatch(frame -> "allowed".equals(frame.method())))
                .isEmpty();
    }

    private Report play(Jdk jdk, String libraries, String... names) throws Exception {
        Path recording = folder.resolve(libraries + jdk.feature() + ".jfr");
        List<String> options = List.of(App.agent("out=" + recording));
        try (App app = App.startOn(jdk, libraries, options, APPS + "Main", names)) {
            assertThat(app.end()).as("output %s", app.lines()).isZero();
            assertThat(app.lines()).contains("done").noneMatch(line -> line.startsWith("holdup:"));
        }
        Report report = Analysis.of(List.of(recording));
        assertThat(report.quality().agentErrors()).isZero();
        return report;
    }

    private static void assertOnlyHeld(Report report, Map<String, String> expected) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Report.Finding finding : report.findings()) {
            String sleeper = sleeper(finding);
            if (sleeper != null) {
                assertThat(finding.kind()).isEqualTo("blocking-call");
                assertThat(finding.severity()).as(sleeper).isEqualTo("error");
                assertThat(finding.count()).as(sleeper).isBetween(1L, TIMES);
                assertThat(finding.p50Ms()).as(sleeper).isBetween(SLEPT_MS - 1, 3 * SLEPT_MS);
                found.put(sleeper, finding.loops());
            }
        }
        assertThat(found.keySet()).isEqualTo(new TreeMap<>(expected).keySet());
        expected.forEach(
                (sleeper, loop) -> assertThat(found.get(sleeper)).isNotEmpty().allMatch(name -> name.matches(loop)));
    }

    /** {@code VertxApp.held} where the application slept; else null. */
    private static String sleeper(Report.Finding finding) {
        boolean slept = finding.frame() != null
                && finding.frame().className().equals(APPS + "Sleep")
                && "of".equals(finding.frame().method());
        return slept
                ? finding.stack().stream()
                        .filter(frame -> frame.className().startsWith(APPS)
                                && !frame.className().equals(APPS + "Sleep"))
                        .map(frame -> frame.className().substring(APPS.length()) + "." + frame.method())
                        .findFirst()
                        .orElseThrow()
                : null;
    }
}
