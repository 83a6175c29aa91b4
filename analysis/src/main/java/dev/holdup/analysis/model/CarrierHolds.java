package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.analysis.recording.RecordedThread;
import dev.holdup.schema.EventNames;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts together what the agent tells of a virtual thread that keeps its carrier while it does, and what the JDK tells after. */
final class CarrierHolds {
    static final String JDK_PINNED = "jdk.VirtualThreadPinned";

    /** Ids begin again with each run of a JVM. */
    private record Key(boolean pinned, long id, long threadId) {}

    private final Map<Key, List<CarrierHold>> told = new LinkedHashMap<>();
    private final Map<Key, Boolean> closed = new HashMap<>();
    private final List<CarrierHold> ofTheJdk = new ArrayList<>();

    void add(RecordedEvent event) {
        boolean pinned = EventNames.PINNED.equals(event.type());
        String frames = Texts.of(event, Fields.FRAMES);
        RecordedThread thread = event.threadValue(Fields.VIRTUAL_THREAD);
        RecordedThread carrier = event.threadValue(Fields.CARRIER);
        CarrierHold hold = new CarrierHold(
                pinned,
                event.startNanos(),
                event.durationNanos(),
                false,
                JdkCalls.name(thread),
                thread == null ? -1 : thread.javaId(),
                Texts.of(event, Fields.KIND),
                carrier == null ? -1 : carrier.javaId(),
                Texts.of(event, Fields.REASON),
                null,
                Math.max(-1, event.number(Fields.CPU, -1)),
                new Waiting(
                        -1,
                        event.number(Fields.VICTIMS, -1),
                        Math.max(-1, event.number(Fields.INFLICTED_DELAY, -1)),
                        true),
                frames == null ? List.of() : List.of(Frame.stack(frames)));
        Key key = new Key(pinned, event.number(Fields.ID, -1), hold.threadId());
        told.computeIfAbsent(key, k -> new ArrayList<>()).add(hold);
        closed.merge(key, "closed".equals(Texts.of(event, Fields.PHASE)), Boolean::logicalOr);
    }

    void addOfTheJdk(RecordedEvent event, List<Frame> stack) {
        RecordedThread thread = event.thread();
        if (thread == null) {
            return;
        }
        RecordedThread carrier = event.threadValue("carrierThread");
        ofTheJdk.add(new CarrierHold(
                true,
                event.startNanos(),
                event.durationNanos(),
                false,
                JdkCalls.name(thread),
                thread.javaId(),
                null,
                carrier == null ? -1 : carrier.javaId(),
                PinReason.of(Texts.of(event, "pinnedReason"), event.stack()),
                Texts.of(event, "blockingOperation"),
                -1,
                Waiting.UNKNOWN,
                stack.isEmpty() ? List.of() : List.of(stack)));
    }

    /** By start, each once. */
    List<CarrierHold> build(long endNanos) {
        List<CarrierHold> left = new ArrayList<>(ofTheJdk);
        List<CarrierHold> all = new ArrayList<>();
        told.forEach((key, parts) -> all.add(joined(whole(parts, closed.get(key), endNanos), left)));
        all.addAll(left);
        all.sort(Comparator.comparingLong(CarrierHold::startNanos));
        return List.copyOf(all);
    }

    // Of a wait for another thread's class initialisation the agent sees only that the carrier is kept.
    private static CarrierHold joined(CarrierHold hold, List<CarrierHold> left) {
        CarrierHold same = left.stream().filter(hold::isToldBy).findFirst().orElse(null);
        left.remove(same);
        return same == null ? hold : hold.joinedBy(same);
    }

    private static CarrierHold whole(List<CarrierHold> parts, boolean closed, long endNanos) {
        CarrierHold last = parts.stream()
                .max(Comparator.comparingLong(CarrierHold::durationNanos))
                .orElseThrow();
        long length = closed ? last.durationNanos() : Math.max(last.durationNanos(), endNanos - last.startNanos());
        double grown = last.durationNanos() <= 0 ? 1 : length / (double) last.durationNanos();
        return new CarrierHold(
                last.pinned(),
                last.startNanos(),
                length,
                !closed,
                last.thread(),
                last.threadId(),
                last.kind(),
                last.carrierId(),
                parts.stream()
                        .map(CarrierHold::reason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                null,
                last.cpuNanos() < 0 ? -1 : Math.round(last.cpuNanos() * grown),
                last.waiting().grown(grown),
                parts.stream().flatMap(part -> part.stacks().stream()).toList());
    }
}
