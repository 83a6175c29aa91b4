package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.model.LongRun;
import java.util.List;

/** Each run or iteration that reached the recording threshold; shorter ones are not recorded one by one. */
final class RunsData {
    static final DataTable<LongRun> TABLE = new DataTable<>(
            "runs",
            "Each run or iteration of at least the recording threshold",
            List.of(
                    DataColumn.instant("start", LongRun::startNanos),
                    DataColumn.ms("durationMs", LongRun::durationNanos),
                    DataColumn.text("loop", run -> run.loop().name()),
                    DataColumn.text("taskClass", LongRun::taskClass),
                    DataColumn.known("victims", run -> run.waiting().victims()),
                    DataColumn.ms("inflictedMs", run -> run.waiting().inflictedNanos())),
            recorded -> recorded.seen().longRuns());

    private RunsData() {}
}
