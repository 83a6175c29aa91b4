package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Loops and pools over the whole recording. */
final class LoopsData {
    static final DataTable<Report.Loop> TABLE = new DataTable<>(
            "loops",
            "Loops and pools over the whole recording",
            Stream.of(
                            List.<DataColumn<Report.Loop>>of(
                                    DataColumn.text("loop", Report.Loop::name),
                                    DataColumn.text("framework", Report.Loop::framework),
                                    DataColumn.text("transport", Report.Loop::transport),
                                    DataColumn.text("role", Report.Loop::role),
                                    DataColumn.real("utilisation", Report.Loop::utilisation)),
                            DataColumn.distribution("lag", Report.Loop::lag),
                            DataColumn.distribution("queueDelay", Report.Loop::queueDelay),
                            DataColumn.distribution("serviceTime", Report.Loop::serviceTime),
                            List.<DataColumn<Report.Loop>>of(
                                    DataColumn.integer("iterations", Report.Loop::iterations),
                                    DataColumn.integer("tasks", Report.Loop::tasks),
                                    DataColumn.integer("maxBacklog", Report.Loop::maxBacklog)))
                    .flatMap(List::stream)
                    .toList(),
            recorded -> recorded.report().loops());

    private LoopsData() {}
}
