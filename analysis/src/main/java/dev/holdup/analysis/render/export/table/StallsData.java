package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.model.Frame;
import dev.holdup.analysis.model.Stall;
import java.util.List;

/** Each stall, with the first stack that was taken in it. */
final class StallsData {
    static final DataTable<Stall> TABLE = new DataTable<>(
            "stalls",
            "Each stall of a loop, with the first stack taken in it",
            List.of(
                    DataColumn.instant("start", Stall::startNanos),
                    DataColumn.ms("durationMs", Stall::durationNanos),
                    DataColumn.bool("unfinished", Stall::unfinished),
                    DataColumn.text("loop", stall -> stall.loop().name()),
                    DataColumn.text("scope", stall -> stall.iteration() ? "iteration" : "run"),
                    DataColumn.text("cause", Stall::cause),
                    DataColumn.ms("cpuMs", stall -> stall.shares().cpuNanos()),
                    DataColumn.ms("runQueueMs", stall -> stall.shares().runQueueNanos()),
                    DataColumn.ms("lockMs", stall -> stall.shares().lockNanos()),
                    DataColumn.ms("waitMs", stall -> stall.shares().waitNanos()),
                    DataColumn.text("taskClass", Stall::taskClass),
                    DataColumn.known("victims", stall -> stall.waiting().victims()),
                    DataColumn.ms("inflictedMs", stall -> stall.waiting().inflictedNanos()),
                    DataColumn.text("owner", Stall::owner),
                    DataColumn.text("culprit", stall -> Code.culprit(first(stall))),
                    DataColumn.text("stack", stall -> Code.stack(first(stall)))),
            recorded -> recorded.seen().stalls());

    private StallsData() {}

    private static List<Frame> first(Stall stall) {
        return stall.samples().isEmpty() ? List.of() : stall.samples().get(0).stack();
    }
}
