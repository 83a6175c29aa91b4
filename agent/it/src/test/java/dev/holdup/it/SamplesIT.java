package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.detect.Detectors;
import dev.holdup.analysis.detect.Evidence;
import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.detect.Occurrence;
import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.report.Report;
import dev.holdup.analysis.stats.Intervals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The sample applications' promises: each fault is found where {@code expected.json} says, health is told as health. */
class SamplesIT {
    private static final Path SAMPLES =
            Path.of("../../sample-apps").toAbsolutePath().normalize();
    private static final int STRIKES = 6;
    private static final int AT_ONCE = 4;

    @TempDir
    Path folder;

    @OnEachJdk
    void eachFaultOfTheShopIsFoundWhereExpected(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of(SAMPLES.resolve("netty-http"));
        try (Sample shop = Sample.start(jdk, folder, "netty-http")) {
            load(jdk, shop, "3s");
            List<Expected> struck = expected.stream()
                    .filter(fault -> !fault.mayBeAbsent()) // a look-up may take five seconds, whatever the hold
                    .filter(fault -> !fault.starves())
                    .toList();
            Map<Expected, Pause> times = new HashMap<>();
            for (Expected fault : struck) {
                times.put(fault, strike(shop, fault));
            }
            Report report = shop.stop();
            assertAllFound(report, struck, starvedWhile(shop, times));
        }
    }

    /** Spring Boot's jar of jars, on Reactor Netty and Reactor's schedulers. */
    @OnEachJdk
    void eachFaultOfTheApiIsFoundOnItsLoopAndNoneOnAWorker(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of(SAMPLES.resolve("webflux-api"));
        try (Sample api = Sample.start(jdk, folder, "webflux-api")) {
            load(jdk, api, "2s");
            Map<Expected, Pause> times = new HashMap<>();
            for (Expected fault : expected) {
                times.put(fault, strike(api, fault));
            }
            Report report = api.stop();
            assertAllFound(
                    report, expected.stream().filter(fault -> !fault.isSilent()).toList(), starvedWhile(api, times));
            List<Expected> silent = expected.stream().filter(Expected::isSilent).toList();
            assertThat(silent).isNotEmpty();
            assertThat(report.findings()).flatExtracting(Report.Finding::loops).noneMatch(loop -> silent.stream()
                    .anyMatch(fault -> loop.matches(fault.loops())));
            assertThat(report.loops())
                    .filteredOn(loop -> loop.role().equals("pool"))
                    .extracting(Report.Loop::name)
                    .contains("boundedElastic");
            assertThat(report.allowances())
                    .as("of services in the jars inside the jar")
                    .extracting(Report.Allowance::source)
                    .contains(
                            "io.netty.util.internal.Hidden$NettyBlockHoundIntegration",
                            "reactor.core.scheduler.ReactorBlockHoundIntegration");
        }
    }

    /** By itself: it would hide whether the machine starved the others. */
    @OnEachJdk
    void aStarvedHostIsNobodysFault(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of(SAMPLES.resolve("netty-http")).stream()
                .filter(Expected::starves)
                .toList();
        assertThat(expected).isNotEmpty();
        try (Sample shop = Sample.start(jdk, folder, "netty-http")) {
            load(jdk, shop, "1s");
            for (Expected fault : expected) {
                strike(shop, fault);
            }
            Report report = shop.stop();
            assertAllFound(report, expected, fault -> false);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.frame() != null)
                    .filteredOn(finding -> finding.frame().className().endsWith("NoisyNeighbours"))
                    .allMatch(finding -> finding.count() <= STRIKES / 2);
        }
    }

    @OnEachJdk
    void eachFaultOfTheChatIsFoundWhereExpected(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of(SAMPLES.resolve("nio-chat"));
        try (Sample chat = Sample.start(jdk, folder, "nio-chat", allOf(expected))) {
            chat(chat, 120);
            Report report = chat.stop();
            assertAllFound(report, expected, starvedOnItsLoops(chat));
        }
    }

    @OnEachJdk
    void eachFaultOfTheTickerIsFoundWhereExpected(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of(SAMPLES.resolve("ticker"));
        try (Sample ticker = Sample.start(jdk, folder, "ticker", allOf(expected))) {
            Orders.place(ticker.address, 120);
            Report report = ticker.stop();
            assertAllFound(report, expected, starvedOnItsLoops(ticker));
        }
    }

    private static String[] allOf(List<Expected> faults) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            int percent = 2 * i + 5; // unlike shares seldom strike the same message
            options.addAll(List.of("--fault", faults.get(i).name() + "@" + percent));
        }
        return options.toArray(String[]::new);
    }

    @OnEachJdk
    void healthyShopHasNothingHeldUp(Jdk jdk) throws Exception {
        try (Hiccups hiccups = new Hiccups();
                Sample shop = Sample.start(jdk, folder, "netty-http")) {
            load(jdk, shop, "5s");
            shop.stop();
            Health.assertToldBy(shop.recording, hiccups);
        }
    }

    @OnEachJdk
    void healthyChatHasNothingHeldUp(Jdk jdk) throws Exception {
        try (Hiccups hiccups = new Hiccups();
                Sample chat = Sample.start(jdk, folder, "nio-chat")) {
            chat(chat, 1_000);
            chat.stop();
            Health.assertToldBy(chat.recording, hiccups);
        }
    }

    @OnEachJdk
    void healthyTickerHasNothingHeldUp(Jdk jdk) throws Exception {
        try (Hiccups hiccups = new Hiccups();
                Sample ticker = Sample.start(jdk, folder, "ticker")) {
            Orders.place(ticker.address, 500);
            ticker.stop();
            Health.assertToldBy(ticker.recording, hiccups);
        }
    }

    /** @param starved whether the host kept what the fault strikes from running: then its own work is told as that */
    private static void assertAllFound(Report report, List<Expected> expected, Predicate<Expected> starved) {
        List<Expected> skipped = expected.stream()
                .filter(fault -> fault.works() && starved.test(fault))
                .toList();
        if (!skipped.isEmpty()) {
            System.out.println("SKIPPED, for the host starved them: "
                    + skipped.stream().map(Expected::name).toList());
        }
        assertThat(expected)
                .filteredOn(fault -> !fault.mayBeAbsent() && !skipped.contains(fault))
                .allSatisfy(
                        fault -> assertThat(report.findings()).as(fault.name()).anySatisfy(fault::assertIsToldBy));
    }

    private static Predicate<Expected> starvedWhile(Sample sample, Map<Expected, Pause> times) throws IOException {
        Intervals starved = new Intervals(starved(sample));
        return fault -> starved.within(times.get(fault)) > 0;
    }

    /** Where all faults strike all the time. */
    private static Predicate<Expected> starvedOnItsLoops(Sample sample) throws IOException {
        List<Occurrence> starved = starved(sample);
        return fault -> starved.stream().anyMatch(one -> one.loop().name().matches(fault.loops()));
    }

    private static List<Occurrence> starved(Sample sample) throws IOException {
        return Detectors.findings(new Evidence(Analysis.observe(List.of(sample.recording)))).stream()
                .filter(finding -> finding.kind() == Kind.HOST_STARVED)
                .flatMap(finding -> finding.occurrences().stream())
                .toList();
    }

    private static void load(Jdk jdk, Sample shop, String duration) throws Exception {
        String jar = SAMPLES.resolve("load/target/load.jar").toString();
        List<String> command = List.of(
                jdk.java(), "-jar", jar, "--url", shop.address + "/orders/7", "--rate", "300", "--duration", duration);
        Process load = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(load.getInputStream().readAllBytes());
        assertThat(load.waitFor()).as("load said %s", said).isZero();
    }

    /** @return when that was */
    private static Pause strike(Sample shop, Expected fault) throws Exception {
        long start = System.currentTimeMillis();
        HttpClient client = HttpClient.newHttpClient();
        String admin = shop.address + "/admin/faults/" + fault.name();
        assertAnswered(client.send(request(admin + "?percent=25").POST(body()).build(), text()));
        for (int i = 0; i < STRIKES; i++) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> client.sendAsync(
                            request(shop.address + fault.path()).build(), text()))
                    .toList();
            answers.forEach(answer -> assertAnswered(answer.join()));
        }
        assertAnswered(client.send(request(admin).DELETE().build(), text()));
        long end = System.currentTimeMillis();
        return new Pause(TimeUnit.MILLISECONDS.toNanos(start), TimeUnit.MILLISECONDS.toNanos(end - start));
    }

    private static void assertAnswered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpRequest.BodyPublisher body() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    /** Says a line and waits for its echo, so that each is read in a run of its own. */
    private static void chat(Sample chat, int lines) throws IOException {
        String[] place = chat.address.split(":");
        try (Socket socket = new Socket(place[0], Integer.parseInt(place[1]));
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            assertThat(in.readLine()).startsWith("* welcome");
            for (int i = 0; i < lines; i++) {
                socket.getOutputStream().write(("line " + i + "\n").getBytes());
                assertThat(in.readLine()).endsWith("line " + i);
            }
        }
    }

    /** A sample application under the agent. */
    private record Sample(Process process, Path recording, Path log, String address) implements AutoCloseable {
        static Sample start(Jdk jdk, Path folder, String name, String... arguments) throws Exception {
            Path recording = folder.resolve(name + ".jfr");
            Path log = folder.resolve(name + ".log");
            String jar =
                    SAMPLES.resolve(name).resolve("target/" + name + ".jar").toString();
            List<String> command = Stream.concat(
                            // fixed: with faults in every other request the loop would make stalls its habit
                            Stream.of(jdk.java(), App.agent("stall=25ms,out=" + recording), "-jar", jar, "--port", "0"),
                            Stream.of(arguments))
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            String ready = process.inputReader().readLine();
            assertThat(ready).as(() -> "first line; log " + read(log)).startsWith("listening on ");
            return new Sample(process, recording, log, ready.substring("listening on ".length()));
        }

        /** Ends it as an operator would. */
        Report stop() throws Exception {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(() -> "log " + read(log)).isZero();
            assertThat(read(log)).isEmpty();
            Report report = Analysis.of(List.of(recording));
            assertThat(report.quality().agentErrors()).isZero();
            return report;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
