package dev.holdup.serve;

import dev.holdup.schema.EventNames;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;

/** Writes a second of a loop each 200 ms, until it is ended. */
final class LiveApp {
    private LiveApp() {}

    public static void main(String[] arguments) throws Exception {
        try (Recording recording = new Recording()) {
            recording.setToDisk(true);
            recording.enable(LoopStats.class);
            recording.enable(EventLoop.class);
            recording.start();
            System.out.println("started");
            while (true) {
                EventLoop loop = new EventLoop();
                loop.loop = 1;
                loop.name = "http-loop-1";
                loop.commit();
                LoopStats second = new LoopStats();
                second.loop = 1;
                second.busy = 100_000_000;
                second.idle = 900_000_000;
                second.commit();
                Thread.sleep(200);
            }
        }
    }

    @Name(EventNames.EVENT_LOOP)
    static final class EventLoop extends Event {
        long loop;
        String name;
    }

    @Name(EventNames.LOOP_STATS)
    static final class LoopStats extends Event {
        long loop;
        long busy;
        long idle;
    }
}
