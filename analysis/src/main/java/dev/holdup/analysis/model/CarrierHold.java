package dev.holdup.analysis.model;

import java.util.List;

/**
 * A virtual thread that kept its carrier: {@code pinned}, where it waited there, else a hog that ran on. Of one that was
 * never closed the length is that up to the recording's end. Texts are null and numbers -1 where unknown; of a stay that
 * only the JDK told ({@code jdk.VirtualThreadPinned}) nobody knows who waited meanwhile.
 */
public record CarrierHold(
        boolean pinned,
        long startNanos,
        long durationNanos,
        boolean unfinished,
        String thread,
        long threadId,
        String kind,
        long carrierId,
        String reason,
        String operation,
        long cpuNanos,
        Waiting waiting,
        List<List<Frame>> stacks)
        implements Span {

    /** What the JDK told of the same pin, which is exact, with what the agent saw meanwhile. */
    CarrierHold joinedBy(CarrierHold told) {
        return new CarrierHold(
                true,
                told.startNanos,
                told.durationNanos,
                false,
                thread,
                threadId,
                kind,
                carrierId,
                PinReason.CRITICAL_SECTION.equals(told.reason) && reason != null ? reason : told.reason,
                told.operation,
                cpuNanos,
                waiting,
                told.stacks.isEmpty() ? stacks : told.stacks);
    }

    /** The same where nobody's code is known to be why others waited. */
    public CarrierHold withoutVictims() {
        return new CarrierHold(
                pinned,
                startNanos,
                durationNanos,
                unfinished,
                thread,
                threadId,
                kind,
                carrierId,
                reason,
                operation,
                cpuNanos,
                Waiting.UNKNOWN,
                stacks);
    }

    /** Whether this is the pin that the JDK told; a hog that ran as well is not. */
    boolean isToldBy(CarrierHold pin) {
        return threadId == pin.threadId && overlap(pin) > 0 && (pinned || mostlyWithin(pin));
    }
}
