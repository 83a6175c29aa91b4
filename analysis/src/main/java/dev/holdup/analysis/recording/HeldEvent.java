package dev.holdup.analysis.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An event with its values taken out of the chunk. */
record HeldEvent(
        String type,
        long startNanos,
        long durationNanos,
        RecordedThread thread,
        List<RecordedFrame> stack,
        Map<String, Value> values)
        implements RecordedEvent {

    /** A field in each shape that it can be asked for; null where it has none. */
    private record Value(String text, Long number, RecordedThread thread) {}

    static HeldEvent of(RecordedEvent event, FieldInfo[] fields, Set<String> without) {
        Map<String, Value> values = new HashMap<>();
        for (FieldInfo field : fields) {
            String name = field.name();
            // any two defaults tell a value that is there from one that is not
            long number = event.number(name, 0);
            boolean known = number == event.number(name, 1);
            values.put(name, new Value(event.text(name), known ? Long.valueOf(number) : null, event.threadValue(name)));
        }
        values.keySet().removeAll(without);
        return new HeldEvent(
                event.type(), event.startNanos(), event.durationNanos(), event.thread(), event.stack(), values);
    }

    @Override
    public boolean has(String field) {
        return values.containsKey(field);
    }

    @Override
    public String text(String field) {
        return has(field) ? values.get(field).text() : null;
    }

    @Override
    public long number(String field, long otherwise) {
        return has(field) && values.get(field).number() != null
                ? values.get(field).number()
                : otherwise;
    }

    @Override
    public RecordedThread threadValue(String field) {
        return has(field) ? values.get(field).thread() : null;
    }
}
