package dev.holdup.analysis.render;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdup.analysis.report.Report;
import java.io.OutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as JSON, schema {@code holdup/report/1}: see {@code /dev/holdup/report-1.schema.json}. */
public final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Report.Frame.class, ClassNamed.class)
            .addMixIn(Report.TaskClass.class, ClassNamed.class)
            .addMixIn(Report.Quality.class, Plain.class)
            .addMixIn(Report.Coverage.class, Plain.class)
            .addMixIn(Report.Loop.class, Plain.class)
            .build();

    private JsonReport() {}

    /** Indented, with a line end; unknown values are null. */
    public static String render(Report report) {
        return write(report);
    }

    static String write(Object part) {
        return MAPPER.writeValueAsString(part) + "\n";
    }

    /** In UTF-8 and without line ends; leaves the stream open. */
    public static void write(Object documentWithReport, OutputStream out) {
        MAPPER.writer()
                .without(SerializationFeature.INDENT_OUTPUT)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, documentWithReport);
    }

    private interface ClassNamed {
        @JsonProperty("class")
        String className();
    }

    @JsonIgnoreProperties({"good", "virtualThreadsKnown", "present", "possible", "pool"})
    private interface Plain {}
}
