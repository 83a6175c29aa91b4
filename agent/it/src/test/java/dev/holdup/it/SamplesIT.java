package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.analysis.Analysis;
import dev.holdup.analysis.report.Report;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        List<Expected> expected = Expected.of("netty-http");
        try (Sample shop = Sample.start(jdk, folder, "netty-http")) {
            load(jdk, shop, "3s");
            List<Expected> struck = expected.stream()
                    .filter(fault -> !fault.mayBeAbsent()) // a look-up may take five seconds, whatever the hold
                    .filter(fault -> !fault.starves())
                    .toList();
            for (Expected fault : struck) {
                strike(shop, fault);
            }
            assertAllFound(shop.stop(), struck);
        }
    }

    /** Spring Boot's jar of jars, on Reactor Netty and Reactor's schedulers. */
    @OnEachJdk
    void eachFaultOfTheApiIsFoundOnItsLoopAndNoneOnAWorker(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of("webflux-api");
        try (Sample api = Sample.start(jdk, folder, "webflux-api")) {
            load(jdk, api, "2s");
            for (Expected fault : expected) {
                strike(api, fault);
            }
            Report report = api.stop();
            assertAllFound(
                    report, expected.stream().filter(fault -> !fault.isSilent()).toList());
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
        List<Expected> expected =
                Expected.of("netty-http").stream().filter(Expected::starves).toList();
        assertThat(expected).isNotEmpty();
        try (Sample shop = Sample.start(jdk, folder, "netty-http")) {
            load(jdk, shop, "1s");
            for (Expected fault : expected) {
                strike(shop, fault);
            }
            Report report = shop.stop();
            assertAllFound(report, expected);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.frame() != null)
                    .filteredOn(finding -> finding.frame().className().endsWith("NoisyNeighbours"))
                    .allMatch(finding -> finding.count() <= STRIKES / 2);
        }
    }

    @OnEachJdk
    void eachFaultOfTheChatIsFoundWhereExpected(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of("nio-chat");
        try (Sample chat = Sample.start(jdk, folder, "nio-chat", allOf(expected))) {
            chat(chat, 120);
            assertAllFound(chat.stop(), expected);
        }
    }

    @OnEachJdk
    void eachFaultOfTheTickerIsFoundWhereExpected(Jdk jdk) throws Exception {
        List<Expected> expected = Expected.of("ticker");
        try (Sample ticker = Sample.start(jdk, folder, "ticker", allOf(expected))) {
            Orders.place(ticker.address, 120);
            assertAllFound(ticker.stop(), expected);
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

    private static void assertAllFound(Report report, List<Expected> expected) {
        List<Expected> sure =
                expected.stream().filter(fault -> !fault.mayBeAbsent()).toList();
        // what works by itself and gets no processor is told as that
        boolean starved = report.findings().stream().anyMatch(f -> f.kind().equals("host-starved"));
        System.out.println("faults that work by themselves are "
                + (starved ? "SKIPPED: the host starved the loops" : "looked at"));
        assertThat(sure)
                .filteredOn(fault -> !fault.works() || !starved)
                .allSatisfy(
                        fault -> assertThat(report.findings()).as(fault.name()).anySatisfy(fault::assertIsToldBy));
    }

    private static void load(Jdk jdk, Sample shop, String duration) throws Exception {
        String jar = SAMPLES.resolve("load/target/load.jar").toString();
        List<String> command = List.of(
                jdk.java(), "-jar", jar, "--url", shop.address + "/orders/7", "--rate", "300", "--duration", duration);
        Process load = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(load.getInputStream().readAllBytes());
        assertThat(load.waitFor()).as("load said %s", said).isZero();
    }

    private static void strike(Sample shop, Expected fault) throws Exception {
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

    /** An entry of {@code expected.json}; {@code category} is null where nothing is called, {@code culprit} where nobody is. */
    private record Expected(
            String name,
            String path,
            String kind,
            String category,
            String subKind,
            Report.Frame culprit,
            double minMs,
            String loops,
            boolean mayBeAbsent) {
        private static final double SHORTEST_WAIT_MS = 10;

        static List<Expected> of(String sample) {
            JsonNode all = JsonMapper.shared()
                    .readTree(SAMPLES.resolve(sample).resolve("expected.json").toFile());
            return all.valueStream().map(Expected::of).toList();
        }

        private static Expected of(JsonNode node) {
            JsonNode culprit = node.get("culprit");
            return new Expected(
                    node.get("fault").asString(),
                    node.path("path").asString("/orders/7"),
                    node.get("kind").asString(),
                    node.path("category").asString(null),
                    node.path("subKind").asString(null),
                    culprit == null
                            ? null
                            : new Report.Frame(
                                    culprit.get("class").asString(),
                                    culprit.get("method").asString(),
                                    culprit.get("file").asString(),
                                    null),
                    node.path("minMs").asDouble(0),
                    node.get("loops").asString(),
                    node.path("mayBeAbsent").asBoolean(false));
        }

        /** On a thread that may be blocked. */
        boolean isSilent() {
            return kind.equals("none");
        }

        boolean starves() {
            return kind.equals("host-starved");
        }

        /** Its length is not that of a wait, which would hold the loop for that long on any host. */
        boolean works() {
            return kind.equals("cpu-stall") || kind.equals("crowded-iteration") || minMs < SHORTEST_WAIT_MS;
        }

        void assertIsToldBy(Report.Finding finding) {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.category()).isEqualTo(category);
            assertThat(finding.subKind()).isEqualTo(subKind);
            assertThat(finding.frame())
                    .usingRecursiveComparison()
                    .ignoringFields("line")
                    .isEqualTo(culprit);
            assertThat(finding.maxMs()).isGreaterThanOrEqualTo(minMs);
            assertThat(finding.loops()).isNotEmpty().allMatch(loop -> loop.matches(loops));
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
