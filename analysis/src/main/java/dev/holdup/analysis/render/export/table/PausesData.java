package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.model.Pause;
import dev.holdup.analysis.stats.Intervals;
import java.util.List;

/** Each time that the JVM stood still, those that overlap as one. */
final class PausesData {
    static final DataTable<Pause> TABLE = new DataTable<>(
            "pauses",
            "Each time that the JVM stood still; those that overlap are one",
            List.of(DataColumn.instant("start", Pause::startNanos), DataColumn.ms("durationMs", Pause::durationNanos)),
            recorded -> new Intervals(recorded.seen().pauses()).all());

    private PausesData() {}
}
