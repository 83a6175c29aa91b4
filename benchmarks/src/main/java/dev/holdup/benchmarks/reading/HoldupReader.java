package dev.holdup.benchmarks.reading;

import dev.holdup.analysis.recording.ParallelReader;
import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** This project's, a chunk a processor. */
final class HoldupReader implements Reader {
    @Override
    public Sum read(Path file) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        List<Counter> chunks = ParallelReader.read(file, Set.copyOf(WANTED), Counter::new, threads)
                .consumers();
        return new Sum(
                chunks.stream().mapToLong(chunk -> chunk.events).sum(),
                chunks.stream().mapToLong(chunk -> chunk.frames).sum(),
                chunks.stream().mapToLong(chunk -> chunk.letters).sum());
    }

    private static final class Counter implements Consumer<RecordedEvent> {
        private long events;
        private long frames;
        private long letters;

        @Override
        public void accept(RecordedEvent event) {
            events++;
            for (RecordedFrame frame : event.stack()) {
                frames++;
                letters += frame.className().length() + frame.method().length();
            }
        }
    }
}
