package dev.holdup.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A feed for each JVM that somebody looks at. */
final class Feeds implements AutoCloseable {
    private record Running(Feed feed, Thread thread) {}

    private final Jvms jvms;
    private final Map<Long, Running> running = new HashMap<>();

    Feeds(Jvms jvms) {
        this.jvms = jvms;
    }

    List<Jvms.Jvm> list() {
        return jvms.list();
    }

    /** @throws Refusal for a process that is none of the list, or cannot be watched */
    Feed of(long pid) {
        Jvms.Jvm jvm = jvms.list().stream()
                .filter(one -> one.pid() == pid)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "Process " + pid + " is not watched, or has ended."));
        if (jvm.note() != null) {
            throw new Refusal(409, jvm.note());
        }
        return of(jvm);
    }

    private synchronized Feed of(Jvms.Jvm jvm) {
        Running known = running.get(jvm.pid());
        if (known != null && !known.feed().ended()) {
            return known.feed();
        }
        try {
            Feed feed = new Feed(jvm, jvms.repository(jvm.pid()));
            Thread thread = new Thread(feed, "holdup-live-" + jvm.pid());
            thread.setDaemon(true);
            thread.start();
            running.put(jvm.pid(), new Running(feed, thread));
            return feed;
        } catch (IOException e) {
            throw new Refusal(409, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        running.values().forEach(one -> one.thread().interrupt());
    }
}
