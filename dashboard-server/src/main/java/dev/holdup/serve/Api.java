package dev.holdup.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.holdup.analysis.diff.Diff;
import dev.holdup.analysis.diff.RunSummary;
import dev.holdup.analysis.render.DiffJson;
import dev.holdup.analysis.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pages ask for, as JSON. */
final class Api {
    private static final int LONGEST_NAME = 120;

    private record Recordings(String schema, List<Row> recordings) {}

    private record Watched(String schema, List<Row> jvms) {}

    private record Compared(String schema, Side a, Side b, Map<String, Object> diff) {}

    private record Side(String id, String name, Report report) {}

    private final Library library;
    private final Uploads uploads;
    private final Feeds feeds;
    private final LiveStream stream;

    Api(Library library, Uploads uploads, Feeds feeds, LiveStream stream) {
        this.library = library;
        this.uploads = uploads;
        this.feeds = feeds;
        this.stream = stream;
    }

    /** @param path after {@code /api/} */
    void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (path.equals("recordings")) {
            recordings(exchange);
        } else if (path.startsWith("recordings/")) {
            document(exchange, path.substring("recordings/".length()));
        } else if (path.equals("compare")) {
            compare(exchange);
        } else if (path.equals("jvms")) {
            jvms(exchange);
        } else if (path.startsWith("live/")) {
            live(exchange, path.substring("live/".length()));
        } else {
            throw new Refusal(404, "There is no such question.");
        }
    }

    private void recordings(HttpExchange exchange) throws IOException {
        Methods.allow(exchange, Set.of("GET", "HEAD", "POST"));
        if (exchange.getRequestMethod().equals("POST")) {
            upload(exchange);
        } else {
            Answers.json(exchange, 200, new Recordings("holdup/recordings/1", library.rows()));
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        Path file = uploads.receive(exchange);
        Entry entry = library.add(file, shown(Query.of(exchange).get("name")));
        try {
            library.gzipped(entry);
        } catch (Refusal damaged) {
            library.remove(entry);
            uploads.remove(file);
            throw new Refusal(422, entry.name() + " is no recording, or is damaged.");
        }
        Answers.json(exchange, 201, entry.row());
    }

    private void document(HttpExchange exchange, String id) throws IOException {
        Methods.allow(exchange, Methods.READ);
        byte[] gzipped = library.gzipped(library.find(id));
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        Answers.send(exchange, 200, Answers.JSON, gzipped);
    }

    private void compare(HttpExchange exchange) throws IOException {
        Methods.allow(exchange, Methods.READ);
        Side a = side(exchange, "a");
        Side b = side(exchange, "b");
        Diff diff = Diff.of(
                List.of(RunSummary.of(a.name(), a.report())),
                List.of(RunSummary.of(b.name(), b.report())),
                Diff.Question.shown());
        Answers.json(exchange, 200, new Compared("holdup/compare/1", a, b, DiffJson.object(diff)));
    }

    private Side side(HttpExchange exchange, String key) throws IOException {
        Entry entry = library.find(Query.of(exchange).getOrDefault(key, ""));
        return new Side(entry.id(), entry.name(), library.report(entry));
    }

    private void jvms(HttpExchange exchange) throws IOException, InterruptedException {
        Methods.allow(exchange, Methods.READ);
        List<Row> rows = new ArrayList<>();
        for (Jvms.Jvm jvm : feeds.list()) {
            rows.add(row(jvm));
        }
        Answers.json(exchange, 200, new Watched("holdup/jvms/1", rows));
    }

    private Row row(Jvms.Jvm jvm) throws InterruptedException {
        Row row = Row.of(jvm.pid(), jvm.name(), jvm.agent(), jvm.note());
        if (jvm.note() != null) {
            return row;
        }
        try {
            Report report = feeds.of(jvm.pid()).after(0, Duration.ZERO).report();
            return report == null ? row : row.with(report);
        } catch (Refusal ended) {
            return Row.of(jvm.pid(), jvm.name(), jvm.agent(), ended.getMessage());
        }
    }

    private void live(HttpExchange exchange, String pid) throws IOException, InterruptedException {
        Methods.allow(exchange, Set.of("GET"));
        if (!pid.matches("\\d{1,10}")) {
            throw new Refusal(404, "There is no such process.");
        }
        stream.send(exchange, Long.parseLong(pid));
    }

    /** For people only: a file never gets it. */
    private static String shown(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "upload" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
