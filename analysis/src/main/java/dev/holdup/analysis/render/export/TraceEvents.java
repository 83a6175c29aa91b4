package dev.holdup.analysis.render.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes events of the Trace Event Format one by one, and ends the document when it is closed. */
final class TraceEvents implements AutoCloseable {
    private final JsonGenerator json;
    private final long fromNanos;

    /** @param fromNanos the instant that is 0 in the file */
    TraceEvents(OutputStream out, long fromNanos) {
        this.fromNanos = fromNanos;
        json = JsonMapper.shared()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ms");
        json.writeArrayPropertyStart("traceEvents");
    }

    /** Names a process, and puts it at this place from the top. */
    void process(int process, String name) {
        metadata(process, 0, "process_name", Map.of("name", name));
        metadata(process, 0, "process_sort_index", Map.of("sort_index", process));
    }

    void lane(int process, Lane lane) {
        metadata(process, lane.thread(), "thread_name", Map.of("name", lane.label()));
        metadata(process, lane.thread(), "thread_sort_index", Map.of("sort_index", lane.thread()));
    }

    void slice(int process, Slice slice) {
        event("X", process, slice.lane().thread(), slice.name(), slice.startNanos(), () -> {
            json.writeStringProperty("cat", slice.lane().label());
            json.writeNumberProperty("dur", micros(slice.durationNanos()));
            json.writePOJOProperty("args", slice.arguments());
        });
    }

    /** Nothing for a value below 0, which is unknown. */
    void counter(int process, String name, long atNanos, double value) {
        if (value >= 0) {
            event("C", process, 0, name, atNanos, () -> json.writePOJOProperty("args", Map.of(name, value)));
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void metadata(int process, int thread, String name, Map<String, Object> arguments) {
        event("M", process, thread, name, fromNanos, () -> json.writePOJOProperty("args", arguments));
    }

    private void event(String phase, int process, int thread, String name, long atNanos, Runnable rest) {
        json.writeStartObject();
        json.writeStringProperty("ph", phase);
        json.writeNumberProperty("pid", process);
        json.writeNumberProperty("tid", thread);
        json.writeStringProperty("name", name);
        json.writeNumberProperty("ts", micros(atNanos - fromNanos));
        rest.run();
        json.writeEndObject();
    }

    private static BigDecimal micros(long nanos) {
        return BigDecimal.valueOf(nanos, 3);
    }
}
