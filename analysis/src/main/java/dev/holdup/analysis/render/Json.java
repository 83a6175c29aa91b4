package dev.holdup.analysis.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdup.analysis.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Objects with their keys in order. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Report.Frame.class, ClassNamed.class)
            .build();

    private Json() {}

    /** Keys and values by turns; a key whose value is null is left out. */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                object.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return object;
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    private interface ClassNamed {
        @JsonProperty("class")
        String className();
    }
}
