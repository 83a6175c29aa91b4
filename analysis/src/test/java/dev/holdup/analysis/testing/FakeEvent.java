package dev.holdup.analysis.testing;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedFrame;
import dev.holdup.analysis.recording.RecordedThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event without a file. Times are in ms after {@link #EPOCH_NANOS}. */
public final class FakeEvent implements RecordedEvent {
    /** 2026-11-21T06:00:00Z. */
    public static final long EPOCH_NANOS = 1_795_240_800_000_000_000L;

    private static final long MS = 1_000_000;

    private final String type;
    private final long startNanos;
    private final Map<String, Object> values = new HashMap<>();
    private final List<RecordedFrame> stack = new ArrayList<>();
    private long durationNanos;
    private RecordedThread thread;

    private FakeEvent(String type, double atMs) {
        this.type = type;
        this.startNanos = nanos(atMs);
    }

    public static FakeEvent at(double ms, String type) {
        return new FakeEvent(type, ms);
    }

    public static long nanos(double ms) {
        return EPOCH_NANOS + Math.round(ms * MS);
    }

    public FakeEvent lasting(double ms) {
        durationNanos = Math.round(ms * MS);
        return this;
    }

    public FakeEvent on(RecordedThread where) {
        thread = where;
        return this;
    }

    public FakeEvent with(String field, Object value) {
        values.put(field, value);
        return this;
    }

    /** Frames as {@code class.method:line}, top first. */
    public FakeEvent stack(String... frames) {
        for (String frame : frames) {
            int colon = frame.lastIndexOf(':');
            String name = frame.substring(0, colon);
            int dot = name.lastIndexOf('.');
            stack.add(new RecordedFrame(
                    name.substring(0, dot),
                    name.substring(dot + 1),
                    Integer.parseInt(frame.substring(colon + 1)),
                    "JIT compiled"));
        }
        return this;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public long durationNanos() {
        return durationNanos;
    }

    @Override
    public RecordedThread thread() {
        return thread;
    }

    @Override
    public List<RecordedFrame> stack() {
        return stack;
    }

    @Override
    public boolean has(String field) {
        return values.containsKey(field);
    }

    @Override
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    @Override
    public long number(String field, long otherwise) {
        return values.get(field) instanceof Number number ? number.longValue() : otherwise;
    }

    @Override
    public RecordedThread threadValue(String field) {
        return (RecordedThread) values.get(field);
    }
}
