package dev.holdup.analysis.model;

import dev.holdup.analysis.recording.RecordedEvent;
import dev.holdup.schema.Fields;
import java.util.ArrayList;
import java.util.List;

/** Collects what events tell of virtual threads, in any order. */
final class VirtualThreadEvents {
    final CarrierHolds holds = new CarrierHolds();
    private final List<VirtualThreads.Second> seconds = new ArrayList<>();
    private final List<VirtualThreads.Kind> kinds = new ArrayList<>();

    void second(RecordedEvent event) {
        seconds.add(new VirtualThreads.Second(
                event.startNanos(),
                event.number(Fields.PARALLELISM, -1),
                event.number(Fields.CARRIERS, -1),
                event.number(Fields.MOUNTS, 0),
                event.number(Fields.MOUNTED, -1),
                event.number(Fields.QUEUED, -1),
                event.number(Fields.MAX_QUEUED, -1),
                event.number(Fields.SATURATED, 0),
                event.number(Fields.INTERVAL, 0),
                event.number(Fields.ONE_IN, 1),
                Texts.of(event, Fields.MOUNT_DELAY)));
    }

    void kind(RecordedEvent event) {
        String kind = Texts.of(event, Fields.KIND);
        String site = Texts.of(event, Fields.SITE);
        kinds.add(new VirtualThreads.Kind(
                kind == null ? "(unnamed)" : kind,
                site == null ? null : Frame.parse(site),
                event.number(Fields.ONE_IN, 1),
                Texts.of(event, Fields.MOUNT_DELAY),
                Texts.of(event, Fields.BLOCKED),
                Texts.of(event, Fields.RUNNING),
                event.number(Fields.DELAYED, 0),
                event.number(Fields.BLOCKED_TIME, 0),
                event.number(Fields.RUNNING_TIME, 0)));
    }

    VirtualThreads build(long endNanos) {
        return new VirtualThreads(holds.build(endNanos), List.copyOf(seconds), List.copyOf(kinds));
    }
}
