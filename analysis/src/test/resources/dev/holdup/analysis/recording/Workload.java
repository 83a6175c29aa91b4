import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import jdk.jfr.consumer.RecordingStream;

/** Writes a recording with events of many shapes. Run as a source file by whichever JDK is under test. */
public class Workload {
    private static final String[] TIMED = {
        "jdk.ThreadPark", "jdk.ThreadSleep", "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ClassLoad"
    };
    private static final String[] PLAIN = {
        "jdk.GarbageCollection", "jdk.GCPhasePause", "jdk.GCHeapSummary", "jdk.SafepointBegin", "jdk.ExecuteVMOperation",
        "jdk.ThreadStart", "jdk.ThreadEnd", "jdk.ActiveSetting", "jdk.JVMInformation", "jdk.InitialSystemProperty",
        "jdk.ClassLoadingStatistics", "jdk.NetworkUtilization", "jdk.PhysicalMemory", "test.Shapes", "test.Other"
    };

    /** {@code whole PATH ROUNDS} writes a recording; {@code flushed ROUNDS} flushes twice, says so, and waits. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("whole")) {
            whole(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            flushed(Integer.parseInt(arguments[1]));
        }
    }

    private static void whole(Path file, int rounds) throws Exception {
        try (Recording recording = new Recording()) {
            recording.setToDisk(true);
            for (String type : TIMED) {
                recording.enable(type).withThreshold(Duration.ZERO).withStackTrace();
            }
            for (String type : PLAIN) {
                recording.enable(type);
            }
            recording.start();
            work(rounds);
            try (Recording another = new Recording()) {
                another.start(); // begins another chunk
                work(rounds);
            }
            recording.stop();
            recording.dump(file);
        }
    }

    private static void flushed(int rounds) throws Exception {
        CountDownLatch flushes = new CountDownLatch(2);
        try (RecordingStream stream = new RecordingStream()) {
            stream.onFlush(() -> {
                work(rounds);
                flushes.countDown();
            });
            stream.startAsync();
            work(rounds);
            flushes.await();
            System.out.println("flushed");
            LockSupport.park();
        }
    }

    private static void work(int rounds) {
        Thread other = new Thread(() -> loop(rounds), "wörker-線");
        other.start();
        loop(rounds);
        try {
            other.join();
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        System.gc();
    }

    private static void loop(int rounds) {
        for (int i = 0; i < rounds; i++) {
            Shapes event = new Shapes();
            event.begin();
            fill(event, i);
            deep(event, i % 30);
            if (i % 10 == 0) {
                LockSupport.parkNanos(1_000);
                Other plain = new Other();
                plain.number = i;
                plain.commit();
            }
        }
    }

    private static void fill(Shapes event, int i) {
        String[] texts = {null, "", "plain " + i, "日本 " + i, "a text long enough to be pooled " + i % 3};
        event.text = texts[i % texts.length];
        event.type = i % 3 == 0 ? null : i % 3 == 1 ? String[].class : Thread.class;
        event.peer = i % 2 == 0 ? Thread.currentThread() : null;
        event.large = (i % 2 == 0 ? 1L : -1L) << i % 64;
        event.flag = i % 2 == 0;
        event.small = (byte) -i;
        event.medium = (short) -i;
        event.whole = -i;
        event.positive = -i;
        event.letter = i % 2 == 0 ? 'x' : 'ß';
        event.single = i / 3f;
        event.twice = -i / 7d;
        event.nanos = i;
        event.millis = i % 4 == 0 ? Long.MIN_VALUE : i % 4 == 1 ? Long.MAX_VALUE / 1000 : i;
        event.seconds = i;
        event.ticks = i;
        event.instant = 1_700_000_000_000L + i;
    }

    private static void deep(Event event, int depth) {
        if (depth == 0) {
            event.commit();
        } else {
            deep(event, depth - 1);
        }
    }

    @Name("test.Shapes")
    static class Shapes extends Event {
        String text;
        Class<?> type;
        Thread peer;
        long large;
        boolean flag;
        byte small;
        short medium;
        int whole;

        @Unsigned
        int positive;

        char letter;
        float single;
        double twice;

        @Timespan(Timespan.NANOSECONDS)
        long nanos;

        @Timespan(Timespan.MILLISECONDS)
        long millis;

        @Timespan(Timespan.SECONDS)
        int seconds;

        @Timespan(Timespan.TICKS)
        long ticks;

        @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
        long instant;
    }

    @Name("test.Other")
    static class Other extends Event {
        int number;
    }
}
