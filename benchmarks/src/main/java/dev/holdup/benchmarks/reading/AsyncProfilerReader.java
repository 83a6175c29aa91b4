package dev.holdup.benchmarks.reading;

import java.nio.file.Path;
import one.jfr.ClassRef;
import one.jfr.JfrReader;
import one.jfr.MethodRef;
import one.jfr.StackTrace;
import one.jfr.event.AllocationSample;
import one.jfr.event.ContendedLock;
import one.jfr.event.Event;
import one.jfr.event.ExecutionSample;

/** async-profiler's, whose event types are fixed; ours are among them. */
final class AsyncProfilerReader implements Reader {
    private long events;
    private long frames;
    private long letters;

    @Override
    public Sum read(Path file) throws Exception {
        try (JfrReader reader = new JfrReader(file.toString())) {
            for (Event event = reader.readEvent(); event != null; event = reader.readEvent()) {
                if (event instanceof ExecutionSample
                        || event instanceof ContendedLock
                        || event instanceof AllocationSample) {
                    add(reader, event.stackTraceId);
                }
            }
        }
        return new Sum(events, frames, letters);
    }

    private void add(JfrReader reader, int stackTraceId) {
        events++;
        StackTrace stack = reader.stackTraces.get(stackTraceId);
        if (stack == null) {
            return;
        }
        for (long id : stack.methods) {
            MethodRef method = reader.methods.get(id);
            ClassRef type = reader.classes.get(method.cls);
            frames++;
            letters += reader.symbols.get(type.name).length + reader.symbols.get(method.name).length;
        }
    }
}
