package dev.holdup.benchmarks.accuracy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample shop on Netty: each of its faults strikes six requests, or none does. */
record Faults(String name, boolean healthy, String classPath) implements Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int STRIKES = 6;
    private static final int AT_ONCE = 4;
    private static final int HEALTHY_ROUNDS = 300;

    @Override
    public List<String> jvm() {
        return List.of();
    }

    @Override
    public String main() {
        return "shop.http.Main";
    }

    @Override
    public Pattern loops() {
        return Pattern.compile("^http-loop-");
    }

    @Override
    public Played play(Place place, Tool tool, Path file) throws Exception {
        Fork fork = place.start(tool, file, this, List.of("--port", "0"));
        List<Truth> truths = new ArrayList<>();
        try {
            String url = fork.await("listening on ");
            if (healthy) {
                truths.add(new Truth("healthy", "", "", 0, Double.NaN));
                for (int i = 0; i < HEALTHY_ROUNDS; i++) {
                    ask(url);
                }
            }
            for (JsonNode fault : healthy ? JsonMapper.shared().createArrayNode() : expected(place)) {
                // a look-up takes what it likes; pauses and a busy host are nobody's code, and have programs of their
                // own
                if (!fault.path("mayBeAbsent").asBoolean(false) && fault.has("culprit")) {
                    strike(url, fault.get("fault").asString());
                    truths.add(truth(fault));
                }
            }
        } finally {
            fork.process.destroy();
        }
        return new Played(truths, fork.end());
    }

    private static JsonNode expected(Place place) {
        return JsonMapper.shared()
                .readTree(place.root()
                        .resolve("sample-apps/netty-http/expected.json")
                        .toFile());
    }

    private static Truth truth(JsonNode fault) {
        String kind = fault.get("kind").asString();
        String category =
                kind.equals("cpu-stall") ? "cpu" : fault.path("category").asString(kind);
        JsonNode culprit = fault.get("culprit");
        String marker =
                culprit.get("class").asString() + "." + culprit.get("method").asString();
        return new Truth(fault.get("fault").asString(), category, marker, STRIKES, Double.NaN);
    }

    private static void strike(String url, String fault) throws Exception {
        send(request(url + "/admin/faults/" + fault + "?percent=25").POST(HttpRequest.BodyPublishers.noBody()));
        for (int i = 0; i < STRIKES; i++) {
            ask(url);
        }
        send(request(url + "/admin/faults/" + fault).DELETE());
    }

    private static void ask(String url) {
        IntStream.range(0, AT_ONCE)
                .mapToObj(
                        n -> CLIENT.sendAsync(request(url + "/orders/7").build(), HttpResponse.BodyHandlers.ofString()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10));
    }

    private static void send(HttpRequest.Builder request) throws Exception {
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
