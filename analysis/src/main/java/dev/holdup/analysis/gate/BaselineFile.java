package dev.holdup.analysis.gate;

import dev.holdup.analysis.diff.RunSummary;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What runs of a baseline are compared by, small enough to lie beside the sources; schema {@code holdup/baseline/1}. */
public record BaselineFile(String schema, List<RunSummary> runs) {
    private static final String SCHEMA = "holdup/baseline/1";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static String write(List<RunSummary> runs) {
        return MAPPER.writeValueAsString(new BaselineFile(SCHEMA, runs)) + "\n";
    }

    /** @throws IllegalArgumentException with a sentence that does not name the file */
    public static List<RunSummary> read(String text) {
        BaselineFile file;
        try {
            file = MAPPER.readValue(text, BaselineFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no baseline: " + e.getOriginalMessage(), e);
        }
        boolean whole = file != null
                && file.runs() != null
                && file.runs().stream().allMatch(run -> run != null && run.figures() != null && run.findings() != null);
        if (!whole || !SCHEMA.equals(file.schema())) {
            throw new IllegalArgumentException("it is no baseline of schema " + SCHEMA);
        }
        return file.runs().stream().filter(Objects::nonNull).toList();
    }
}
