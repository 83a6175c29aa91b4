package dev.holdup.analysis.recording;

import java.util.List;
import java.util.Objects;
import jdk.jfr.consumer.RecordedClass;

/** An event as the running JDK's own reader sees it. */
record JdkEvent(jdk.jfr.consumer.RecordedEvent event) implements RecordedEvent {
    @Override
    public String type() {
        return event.getEventType().getName();
    }

    @Override
    public long startNanos() {
        return Math.addExact(
                event.getStartTime().getEpochSecond() * 1_000_000_000L,
                event.getStartTime().getNano());
    }

    @Override
    public long durationNanos() {
        return event.getDuration().toNanos();
    }

    @Override
    public RecordedThread thread() {
        return thread(event.getThread());
    }

    @Override
    public List<RecordedFrame> stack() {
        if (event.getStackTrace() == null) {
            return List.of();
        }
        return event.getStackTrace().getFrames().stream()
                .map(f -> new RecordedFrame(
                        f.getMethod().getType().getName(), f.getMethod().getName(), f.getLineNumber(), f.getType()))
                .toList();
    }

    @Override
    public boolean has(String field) {
        return event.hasField(field);
    }

    @Override
    public String text(String field) {
        Object value = has(field) ? event.getValue(field) : null;
        if (value instanceof RecordedClass c) {
            return c.getName();
        }
        if (value instanceof jdk.jfr.consumer.RecordedThread t) {
            return thread(t).name();
        }
        return Objects.toString(value, null);
    }

    @Override
    public long number(String field, long otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        Object value = event.getValue(field);
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (!(value instanceof Number n)) {
            return otherwise;
        }
        var declared = event.getEventType().getField(field);
        if (declared.getAnnotation(jdk.jfr.Timespan.class) != null) {
            return event.getDuration(field).toNanos();
        }
        if (declared.getAnnotation(jdk.jfr.Timestamp.class) != null) {
            var at = event.getInstant(field);
            return at.getEpochSecond() * 1_000_000_000L + at.getNano();
        }
        return n.longValue();
    }

    @Override
    public RecordedThread threadValue(String field) {
        return has(field) && event.getValue(field) instanceof jdk.jfr.consumer.RecordedThread t ? thread(t) : null;
    }

    private static RecordedThread thread(jdk.jfr.consumer.RecordedThread t) {
        return t == null
                ? null
                : new RecordedThread(
                        t.getJavaThreadId() > 0 ? t.getJavaName() : t.getOSName(),
                        Math.max(0, t.getJavaThreadId()),
                        t.getOSThreadId(),
                        false);
    }
}
