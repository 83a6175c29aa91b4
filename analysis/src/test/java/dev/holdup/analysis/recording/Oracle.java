package dev.holdup.analysis.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.EventType;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Each event as a line of text, once as the JDK's reader sees it and once as ours does. */
final class Oracle {
    private static final List<String> NUMBERS = List.of("long", "int", "short", "byte", "char", "boolean");
    private static final List<String> TEXTS = List.of("java.lang.String", "java.lang.Class", "float", "double");

    private final Map<String, List<ValueDescriptor>> fields = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Oracle() {}

    /** The JDK's reader keeps the first chunk's clock for all chunks, so files of several are asked for chunk by chunk. */
    static Oracle of(Path oneChunk) throws IOException {
        Oracle oracle = new Oracle();
        try (RecordingFile recording = new RecordingFile(oneChunk)) {
            for (EventType type : recording.readEventTypes()) {
                oracle.fields.put(type.getName(), type.getFields());
            }
            while (recording.hasMoreEvents()) {
                oracle.lines.add(oracle.line(recording.readEvent()));
            }
        }
        return oracle;
    }

    List<String> lines() {
        return lines;
    }

    List<String> ours(Path file) throws IOException {
        List<String> ours = new ArrayList<>();
        RecordingReader.read(file, fields.keySet(), event -> ours.add(line(event)));
        return ours;
    }

    /** Files of one chunk each. */
    static List<Path> split(Path file, Path directory) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Path> parts = new ArrayList<>();
        try (Window window = new Window(file)) {
            for (long at = 0; at < window.size(); ) {
                ChunkHeader header = Chunks.headerAt(window, at);
                Path part = directory.resolve(file.getFileName() + "." + parts.size());
                Files.write(part, java.util.Arrays.copyOfRange(bytes, (int) at, (int) header.end()));
                parts.add(part);
                at = header.end();
            }
        }
        return parts;
    }

    private String line(jdk.jfr.consumer.RecordedEvent event) {
        StringBuilder line = new StringBuilder(event.getEventType().getName());
        line.append(' ').append(nanos(event.getStartTime()));
        line.append(' ').append(event.getDuration().toNanos());
        line.append(' ').append(thread(event.getThread()));
        for (ValueDescriptor field : event.getFields()) {
            line.append(' ').append(field.getName()).append('=').append(value(event, field));
        }
        return line + " at " + stack(event);
    }

    private String line(RecordedEvent event) {
        StringBuilder line = new StringBuilder(event.type());
        line.append(' ').append(event.startNanos());
        line.append(' ').append(event.durationNanos());
        line.append(' ').append(thread(event.thread()));
        for (ValueDescriptor field : fields.get(event.type())) {
            line.append(' ').append(field.getName()).append('=').append(value(event, field));
        }
        return line + " at " + event.stack();
    }

    private static Object value(jdk.jfr.consumer.RecordedEvent event, ValueDescriptor field) {
        String name = field.getName();
        Object value = event.getValue(name);
        if (name.equals("duration") || field.isArray()) {
            return "-";
        }
        if (NUMBERS.contains(field.getTypeName())) {
            return number(event, field);
        }
        if (field.getTypeName().equals("java.lang.Thread")) {
            return thread((jdk.jfr.consumer.RecordedThread) value);
        }
        if (value instanceof RecordedClass type) {
            return type.getName();
        }
        return value instanceof String || TEXTS.contains(field.getTypeName()) ? value : "-";
    }

    private static Object number(jdk.jfr.consumer.RecordedEvent event, ValueDescriptor field) {
        String name = field.getName();
        Object value = event.getValue(name);
        if (value instanceof Boolean || value instanceof Character) {
            return value;
        }
        if (field.getAnnotation(Timespan.class) != null) {
            return event.getLong(name) == Long.MIN_VALUE ? null : nanos(event.getDuration(name));
        }
        if (field.getAnnotation(Timestamp.class) != null) {
            return event.getLong(name) == Long.MIN_VALUE ? null : nanos(event.getInstant(name));
        }
        return event.getLong(name);
    }

    private static Object value(RecordedEvent event, ValueDescriptor field) {
        String name = field.getName();
        if (name.equals("duration") || field.isArray()) {
            return "-";
        }
        if (field.getTypeName().equals("java.lang.Thread")) {
            return thread(event.threadValue(name));
        }
        String text = event.text(name);
        boolean comparable = NUMBERS.contains(field.getTypeName())
                || TEXTS.contains(field.getTypeName())
                || field.getFields().size() == 1
                        && field.getFields().get(0).getTypeName().equals("java.lang.String");
        return comparable ? text : "-";
    }

    private static String stack(jdk.jfr.consumer.RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "[]";
        }
        return event.getStackTrace().getFrames().stream()
                .map(Oracle::frame)
                .collect(Collectors.toList())
                .toString();
    }

    private static RecordedFrame frame(jdk.jfr.consumer.RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        if (method == null) { // some JDKs leave methods of their own generated classes out
            return new RecordedFrame("", "", -1, frame.getType());
        }
        int line = frame.getLineNumber();
        return new RecordedFrame(method.getType().getName(), method.getName(), line > 0 ? line : -1, frame.getType());
    }

    private static String thread(jdk.jfr.consumer.RecordedThread thread) {
        if (thread == null) {
            return "null";
        }
        boolean java = thread.getJavaThreadId() > 0;
        return (java ? thread.getJavaName() : thread.getOSName())
                + "/" + (java ? thread.getJavaThreadId() : 0)
                + "/" + thread.getOSThreadId();
    }

    private static String thread(RecordedThread thread) {
        return thread == null ? "null" : thread.name() + "/" + thread.javaId() + "/" + thread.osId();
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static long nanos(Duration span) {
        try {
            return span.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
