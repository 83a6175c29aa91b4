package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.flame.Flames;
import dev.holdup.analysis.flame.SampledGraph;
import dev.holdup.analysis.flame.SampledStack;
import dev.holdup.analysis.flame.Weight;
import dev.holdup.analysis.report.Recorded;
import java.util.List;

/** Each sample of a busy loop. */
final class SamplesData {
    private record Row(String loop, SampledStack stack) {}

    static final DataTable<?> TABLE = new DataTable<Row>(
            "samples",
            "Each sample of a busy loop, with the time that it stands for",
            List.of(
                    DataColumn.instant("time", row -> row.stack().sample().timeNanos()),
                    DataColumn.text("loop", Row::loop),
                    DataColumn.text("threadState", row -> row.stack().sample().threadState()),
                    DataColumn.known("backlog", row -> row.stack().sample().backlog()),
                    DataColumn.ms("wallMs", row -> row.stack().weights().of(Weight.WALL)),
                    DataColumn.ms("blockedMs", row -> row.stack().weights().of(Weight.BLOCKED)),
                    DataColumn.ms("inflictedMs", row -> row.stack().weights().of(Weight.HARM)),
                    DataColumn.text(
                            "culprit", row -> Code.culprit(row.stack().sample().frames())),
                    DataColumn.text(
                            "stack", row -> Code.stack(row.stack().sample().frames()))),
            SamplesData::rows);

    private SamplesData() {}

    private static List<Row> rows(Recorded recorded) {
        SampledGraph sampled = Flames.withSamples(recorded.seen());
        return sampled.samples().stream()
                .map(stack -> new Row(sampled.graph().loops().get(stack.loop()), stack))
                .toList();
    }
}
