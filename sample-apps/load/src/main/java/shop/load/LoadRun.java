package shop.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends on schedule and never waits for answers before it goes on (open loop): when all connections are full,
 * requests are sent late and their latency still counts from the intended time. One thread.
 */
final class LoadRun {
    /** How long after the last intended time answers are awaited, and late requests still sent. */
    static final Duration DRAIN = Duration.ofSeconds(5);
    // A select can be timed to whole milliseconds only; a nap this short costs 5 % of a core, and 0.1 ms of accuracy.
    private static final long NAP_NANOS = 50_000;
    private static final long LONG_WAIT_NANOS = 3_000_000;

    private final LoadOptions options;
    private final Tally tally = new Tally();
    private Connection[] connections = {};
    private Schedule schedule;
    private long sent;
    private int turn;

    LoadRun(LoadOptions options) {
        this.options = options;
    }

    LoadResult run() throws IOException {
        try (Selector selector = Selector.open()) {
            connect(selector);
            schedule = options.schedule(System.nanoTime());
            long deadline = schedule.endNanos() + DRAIN.toNanos();
            long now = System.nanoTime();
            while (!finished() && now - deadline < 0) {
                sendDue(now);
                awaitNext(selector);
                readReady(selector);
                now = System.nanoTime();
            }
            for (Connection connection : connections) {
                if (connection.underWay() > 0) {
                    connection.fail(new IOException("no answer " + DRAIN.toSeconds() + " s after the schedule's end"));
                }
                connection.close();
            }
            return tally.result(schedule, sent, (now - schedule.startNanos()) / 1e9);
        }
    }

    private void connect(Selector selector) {
        connections = new Connection[options.connections()];
        for (int i = 0; i < connections.length; i++) {
            connections[i] = new Connection(options.target(), selector, tally, options.pipeline());
            connections[i].open(System.nanoTime());
        }
    }

    private boolean finished() {
        if (sent < schedule.total()) {
            return false;
        }
        for (Connection connection : connections) {
            if (connection.underWay() > 0) {
                return false;
            }
        }
        return true;
    }

    private void sendDue(long now) {
        while (sent < schedule.total() && schedule.intendedNanos(sent) - now <= 0) {
            Connection free = nextFree(now);
            if (free == null) {
                break;
            }
            free.add(schedule.intendedNanos(sent++));
        }
        for (Connection connection : connections) {
            connection.flush();
        }
    }

    private Connection nextFree(long now) {
        for (int i = 0; i < connections.length; i++) {
            Connection candidate = connections[turn];
            turn = (turn + 1) % connections.length;
            if (candidate.hasRoom() && candidate.open(now)) {
                return candidate;
            }
        }
        return null;
    }

    private void awaitNext(Selector selector) throws IOException {
        long wait = sent < schedule.total() ? schedule.intendedNanos(sent) - System.nanoTime() : LONG_WAIT_NANOS;
        if (wait >= LONG_WAIT_NANOS) {
            selector.select(wait / 1_000_000 - 1);
        } else if (selector.selectNow() == 0) {
            LockSupport.parkNanos(NAP_NANOS);
            selector.selectNow();
        }
    }

    private static void readReady(Selector selector) {
        for (SelectionKey key : selector.selectedKeys()) {
            Connection connection = (Connection) key.attachment();
            if (key.isValid() && key.isReadable()) {
                connection.read();
            }
            if (key.isValid() && key.isWritable()) {
                connection.flush();
            }
        }
        selector.selectedKeys().clear();
    }
}
