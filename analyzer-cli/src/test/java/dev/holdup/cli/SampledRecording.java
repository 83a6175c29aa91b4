package dev.holdup.cli;

import dev.holdup.schema.Categories;
import dev.holdup.schema.EventNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;

/** A recording as the agent makes it, of two loops with one sample each: 20 ms with 3 and with 2 waiting. */
final class SampledRecording {
    private SampledRecording() {}

    static Path make(Path file) throws IOException {
        return make(file, true);
    }

    static Path withoutSamples(Path file) throws IOException {
        return make(file, false);
    }

    private static Path make(Path file, boolean samples) throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            for (int loop = 1; loop <= 2; loop++) {
                EventLoop event = new EventLoop();
                event.loop = loop;
                event.name = "worker-" + loop;
                event.commit();
            }
            Stack stack = new Stack();
            stack.id = 7;
            stack.frames = "dev.shop.OrderDao.load(OrderDao.java:88)\njava.lang.Thread.run(Thread.java:1583)";
            stack.commit();
            if (samples) {
                sample(1, 3);
                sample(2, 2);
            }
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    /** Of a loop that waited 2 ms. */
    static Path withCall(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.start();
            EventLoop loop = new EventLoop();
            loop.loop = 1;
            loop.name = "worker-1";
            loop.commit();
            BlockingCall call = new BlockingCall();
            call.begin();
            LockSupport.parkNanos(2_000_000);
            call.loop = 1;
            call.operation = "LockSupport.park";
            call.category = Categories.PARK;
            call.commit();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    private static void sample(long loop, int backlog) {
        LoopSample event = new LoopSample();
        event.loop = loop;
        event.stack = 7;
        event.threadState = "RUNNABLE";
        event.backlog = backlog;
        event.weight = 20_000_000;
        event.commit();
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

    @Name(EventNames.STACK)
    static final class Stack extends Event {
        long id;
        String frames;
    }

    @Name(EventNames.LOOP_SAMPLE)
    static final class LoopSample extends Event {
        long loop;
        long stack;
        String threadState;
        int backlog;

        @Timespan(Timespan.NANOSECONDS)
        long weight;
    }
}
