package dev.holdup.agent.record;

import dev.holdup.agent.account.LoopAccount;
import dev.holdup.agent.watch.StatsSink;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.HdrHistogram.Histogram;

/** Writes {@code holdup.LoopStats}. */
public final class JfrStats implements StatsSink {
    private ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    @Override
    public void stats(
            LoopAccount loop,
            LoopAccount.Counters before,
            LoopAccount.Counters after,
            long intervalNanos,
            Histogram serviceTimes,
            Histogram busyPeriods) {
        LoopStatsEvent event = new LoopStatsEvent();
        event.loop = loop.identity.id();
        event.iterations = after.iterations() - before.iterations();
        event.tasks = after.tasks() - before.tasks();
        event.idle = Math.min(intervalNanos, after.idleNanos() - before.idleNanos());
        event.busy = intervalNanos - event.idle;
        event.wakeUps = event.iterations;
        event.maxBacklog = after.maxBacklog();
        event.lag = encoded(busyPeriods);
        event.serviceTime = encoded(serviceTimes);
        event.commit();
    }

    private String encoded(Histogram histogram) {
        int needed = histogram.getNeededByteBufferCapacity();
        if (buffer.capacity() < needed) {
            buffer = ByteBuffer.allocate(needed);
        }
        buffer.clear();
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
