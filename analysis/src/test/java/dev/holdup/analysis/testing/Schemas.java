package dev.holdup.analysis.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The published JSON Schemas. */
public final class Schemas {
    private static final Map<String, String> BY_ID = Map.of(
            "urn:holdup:report:1", text("/dev/holdup/report-1.schema.json"),
            "urn:holdup:diff:1", text("/dev/holdup/diff-1.schema.json"),
            "urn:holdup:gate:1", text("/dev/holdup/gate-1.schema.json"),
            "urn:holdup:baseline:1", text("/dev/holdup/baseline-1.schema.json"),
            "urn:holdup:dashboard:1", text("/dev/holdup/analysis/dashboard-1.schema.json"));

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(BY_ID));

    private Schemas() {}

    /** What the document does not keep to; empty where it keeps to its schema. */
    public static List<String> violations(String id, String json) {
        Schema schema = REGISTRY.getSchema(BY_ID.get(id), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
