package dev.holdup.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample server in a JVM of its own, and the load that it is put under. */
record Shop(Jdk jdk, Process process, Path log, String address) implements AutoCloseable {
    private static final Path SAMPLES =
            Path.of("../../sample-apps").toAbsolutePath().normalize();

    static Shop start(Jdk jdk, Path folder, List<String> jvmOptions, String... arguments) throws Exception {
        Path log = folder.resolve("shop.log");
        List<String> command = Stream.of(
                        Stream.of(jdk.java()),
                        jvmOptions.stream(),
                        Stream.of("-jar", jar("netty-http"), "--port", "0"),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String ready = process.inputReader().readLine();
        assertThat(ready).as("first line").startsWith("listening on ");
        return new Shop(jdk, process, log, ready.substring("listening on ".length()));
    }

    /** Begins to ask for orders; {@link Load#end} waits until it is over. */
    Load load(int rate, String duration) throws Exception {
        List<String> command = List.of(
                jdk.java(),
                "-jar",
                jar("load"),
                "--url",
                address + "/orders/7",
                "--rate",
                Integer.toString(rate),
                "--connections",
                "16",
                "--duration",
                duration,
                "--json");
        return new Load(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** From now on the fault strikes this share of the requests to the orders. */
    void fault(String name, int millis, int percent) throws Exception {
        String place = "/admin/faults/" + name + "?ms=" + millis + "&percent=" + percent;
        send(place, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
    }

    void repair(String name) throws Exception {
        send("/admin/faults/" + name, HttpRequest.Builder::DELETE);
    }

    void get(String place) throws Exception {
        send(place, HttpRequest.Builder::GET);
    }

    private void send(String place, UnaryOperator<HttpRequest.Builder> how) throws Exception {
        HttpRequest request = how.apply(
                        HttpRequest.newBuilder(URI.create(address + place)).version(HttpClient.Version.HTTP_1_1))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Ends it as an operator would. */
    void stop() throws Exception {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("log %s", Files.readString(log)).isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String jar(String sample) {
        return SAMPLES.resolve(sample).resolve("target/" + sample + ".jar").toString();
    }

    /** Requests at a fixed rate, under way. */
    record Load(Process process) {
        /** @return what the load generator says: {@code intended}, {@code completed}, {@code errors} … */
        JsonNode end() throws Exception {
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as("load said %s", said).isZero();
            return JsonMapper.shared().readTree(said);
        }
    }
}
