package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The loops of a recording, found by id or by thread. Ids and threads repeat when several runs are read as one. */
final class EventLoops {
    private static final Set<String> OTHER_ROLES = Set.of(Loop.WORKER, Loop.POOL, Loop.CONTROL);

    private final Map<String, Loop> byName = new LinkedHashMap<>();
    private final Map<Long, Sights> byId = new LinkedHashMap<>();
    private final Map<Long, Sights> byThread = new LinkedHashMap<>();

    void add(RecordedEvent event) {
        long id = event.number(Fields.LOOP, -1);
        RecordedThread thread = event.threadValue(Fields.THREAD);
        String name = Texts.of(event, Fields.NAME);
        if (name == null) {
            name = thread == null ? "loop " + id : thread.name();
        }
        long at = event.startNanos();
        Loop loop = new Loop(
                id, name, Texts.of(event, Fields.FRAMEWORK), Texts.of(event, Fields.TRANSPORT), role(event), at);
        Loop known = byName.merge(id + " " + name, loop, (old, now) -> old.firstSeenNanos() <= at ? old : now);
        byId.computeIfAbsent(id, key -> new Sights(known)).add(known, name, at);
        if (thread != null) {
            byThread.computeIfAbsent(thread.javaId(), key -> new Sights(known)).add(known, thread.name(), at);
        }
    }

    private static String role(RecordedEvent event) {
        String role = Texts.of(event, Fields.ROLE);
        return role != null && OTHER_ROLES.contains(role) ? role : Loop.EVENT_LOOP;
    }

    /** The loop with this id at that time; one whose own event was lost is named by its id. */
    Loop find(long id, long atNanos) {
        Sights sights = byId.get(id);
        if (sights == null) {
            return byName.computeIfAbsent(
                    id + " loop " + id, key -> new Loop(id, "loop " + id, null, null, Loop.EVENT_LOOP, atNanos));
        }
        Loop found = sights.at(atNanos);
        return canonical(found == null ? sights.first() : found);
    }

    /** The loop that this thread was at that time; null for a thread that was none. */
    Loop onThread(RecordedThread thread, long atNanos) {
        Sights sights = thread == null ? null : byThread.get(thread.javaId());
        Loop found = sights == null ? null : sights.at(thread.name(), atNanos);
        return found == null ? null : canonical(found);
    }

    /** What happened on the loop with this id at that time; null for what happened on a scratch loop of the agent's. */
    <T> T on(long id, long atNanos, Function<Loop, T> made) {
        Loop loop = find(id, atNanos);
        return loop.control() ? null : made.apply(loop);
    }

    /** Without the agent's own. */
    List<Loop> all() {
        return byName.values().stream().filter(loop -> !loop.control()).toList();
    }

    boolean isControl(long id, long atNanos) {
        Sights sights = byId.get(id);
        Loop found = sights == null ? null : sights.at(atNanos);
        return found != null && canonical(found).control();
    }

    private Loop canonical(Loop loop) {
        return byName.getOrDefault(loop.id() + " " + loop.name(), loop);
    }
}
