package dev.holdup.benchmarks.reading;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedFrame;
import dev.holdup.analysis.recording.RecordingReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** This project's, a chunk a processor. */
final class HoldupReader implements Reader {
    @Override
    public Sum read(Path file) throws Exception {
        Counter counter = new Counter();
        RecordingReader.read(file, Set.copyOf(WANTED), counter);
        return new Sum(counter.events, counter.frames, counter.letters);
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
