package dev.holdup.cli;

import dev.holdup.schema.EventNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;

/** A recording as the agent makes it, of a loop that one call held for 30 ms. */
final class BlockedRecording {
    private static final long HELD_NANOS = 30_000_000;

    private BlockedRecording() {}

    static Path make(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            EventLoop loop = new EventLoop();
            loop.loop = 1;
            loop.name = "http-loop-1";
            loop.commit();
            BlockingCall call = new BlockingCall();
            call.loop = 1;
            call.operation = "LockSupport.parkNanos";
            call.category = "park";
            call.begin();
            long end = System.nanoTime() + HELD_NANOS;
            for (long left = HELD_NANOS; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.commit();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    @Name(EventNames.EVENT_LOOP)
    static final class EventLoop extends Event {
        long loop;
        String name;
    }

    @Name(EventNames.BLOCKING_CALL)
    static final class BlockingCall extends Event {
        long loop;
        String operation;
        String category;
    }
}
