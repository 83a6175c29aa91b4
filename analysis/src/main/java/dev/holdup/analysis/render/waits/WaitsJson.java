package dev.holdup.analysis.render.waits;

import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.Edge;
import dev.holdup.waitfor.Node;
import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import dev.holdup.waitfor.WaitLint;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One look as JSON, schema {@code holdup/waits/1}. */
public final class WaitsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Document(
            String schema,
            String source,
            boolean certain,
            Seen coverage,
            List<Deadlock> deadlocks,
            List<WaitLint> lints,
            List<Node> nodes,
            List<Edge> edges,
            List<Scope> scopes) {}

    private record Seen(int threads, int waiters, int linked, List<String> gaps) {}

    private WaitsJson() {}

    /** Indented, with a line end. */
    public static String render(Snapshot snapshot) {
        var coverage = snapshot.graph().coverage();
        Document document = new Document(
                "holdup/waits/1",
                snapshot.source(),
                snapshot.certain(),
                new Seen(coverage.threads(), coverage.waiters(), coverage.linked(), coverage.gaps()),
                snapshot.deadlocks(),
                snapshot.lints(),
                snapshot.graph().nodes(),
                snapshot.graph().edges(),
                snapshot.scopes());
        return MAPPER.writeValueAsString(document) + "\n";
    }
}
